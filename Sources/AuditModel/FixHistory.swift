/// A commit whose message says that it fixes blockers.
public struct FixTrailer: Hashable, Sendable {
  /// Full id of the commit.
  public var commit: String
  /// Who wrote it.
  public var author: Actor
  /// The numbers in its `Fixes: BLOCK-007` trailers, in order.
  public var fixes: [Int]
  /// Who its `Reviewed-by:` trailers name, the author left out.
  public var reviewers: [Actor]
  /// How many lines of each file it wrote.
  public var lines: [String: Int]?

  /// Creates a record.
  public init(commit: String, author: Actor, fixes: [Int], reviewers: [Actor] = [], lines: [String: Int]? = nil) {
    self.commit = commit
    self.author = author
    self.fixes = fixes
    self.reviewers = reviewers
    self.lines = lines
  }
}

/// What a repository's history says about fixes, gathered by whoever can read it.
public struct FixHistory: Hashable, Sendable {
  /// The commits since the latest authoritative scan that say they fix something, oldest first.
  public var trailers: [FixTrailer]
  /// The fixes whose checks no longer count, by the history alone.
  public var stale: [ChecksStale]
  /// The uids of the blockers whose fix the scanned commit does not hold yet.
  public var unmerged: Set<String>

  /// Creates a history in which nothing happened.
  public init(trailers: [FixTrailer] = [], stale: [ChecksStale] = [], unmerged: Set<String> = []) {
    self.trailers = trailers
    self.stale = stale
    self.unmerged = unmerged
  }
}

/// The trailers of a commit message: the `Key: value` lines of its last paragraph.
public struct CommitTrailers: Hashable, Sendable {
  /// The lines, with their keys in lower case.
  public var lines: [(key: String, value: String)] { parsed.map { ($0.key, $0.value) } }

  private struct Line: Hashable {
    var key: String
    var value: String
  }

  private var parsed: [Line] = []
  /// The full id in a line `This reverts commit …`; `nil` when there is none.
  public private(set) var reverted: String?

  /// Reads a message.
  public init(_ message: String) {
    let rows = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { $0.trimmingSpaces() }
    for row in rows where row.lowercased().hasPrefix("this reverts commit ") {
      let id = row.dropFirst("this reverts commit ".count).prefix { $0.isHexDigit }
      if id.count >= 7 { reverted = String(id).lowercased() }
    }
    let paragraphs = rows.split(whereSeparator: \.isEmpty)
    // The first paragraph is the subject.
    guard paragraphs.count > 1, let last = paragraphs.last else { return }
    for row in last {
      guard let colon = row.firstIndex(of: ":") else { continue }
      let key = row[..<colon]
      guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "-" }) else { continue }
      parsed.append(Line(key: key.lowercased(), value: row[row.index(after: colon)...].trimmingSpaces()))
    }
  }

  /// The numbers of the blockers it fixes, in order, each once.
  public var fixes: [Int] {
    var numbers: [Int] = []
    for line in parsed where ["fixes", "fix", "closes", "resolves"].contains(line.key) {
      for word in line.value.split(whereSeparator: { $0 == "," || $0 == " " }) {
        guard word.uppercased().hasPrefix("BLOCK-"), let number = Blocker.number(id: String(word)),
          !numbers.contains(number)
        else { continue }
        numbers.append(number)
      }
    }
    return numbers
  }

  /// Who reviewed it.
  public var reviewers: [Actor] {
    parsed.filter { $0.key == "reviewed-by" }.compactMap { Actor(signature: $0.value, source: .trailer) }
  }
}

extension Actor {
  /// Reads `Name <mail@example.com>`, or a name alone; `nil` when there is neither.
  public init?(signature: String, source: Source) {
    let open = signature.firstIndex(of: "<")
    let name = signature[..<(open ?? signature.endIndex)].trimmingSpaces()
    var email: String?
    if let open, let close = signature[open...].firstIndex(of: ">") {
      email = signature[signature.index(after: open)..<close].trimmingSpaces()
    }
    if email?.isEmpty == true { email = nil }
    guard !name.isEmpty || email != nil else { return nil }
    self.init(name: name.isEmpty ? email ?? "" : name, email: email, source: source)
  }
}

extension Blocker {
  /// Whether it is blocked and everything it waits for is done.
  ///
  /// What it waits for in words, only a person can call done.
  func isReleased(_ dossier: BlockerDossier, status: (_ uid: String) -> BlockerStatus?) -> Bool {
    guard self.status == .blocked, dossier.texts[.needed] == nil else { return false }
    let waits = dossier.relations.filter { $0.kind == .blockedBy }
    return !waits.isEmpty
      && waits.allSatisfy { wait in
        guard let uid = wait.blocker, let status = status(uid) else { return false }
        return status == .fixed || status == .falsePositive || status == .obsolete
      }
  }
}
