/// What a claim check needs to know of a repository.
///
/// The closures read files and history; the check itself opens nothing.
public struct RepositoryView {
  /// A state of a file in history.
  public struct Version {
    /// The commit that made it, as a full id.
    public var commit: String
    /// The file then; `nil` when the commit removed it.
    public var bytes: () -> [UInt8]?

    /// Creates a version.
    public init(commit: String, bytes: @escaping () -> [UInt8]?) {
      self.commit = commit
      self.bytes = bytes
    }
  }

  /// The files, with their sizes in bytes, sorted by path.
  public var files: [(path: String, sizeBytes: Int)]
  /// The content of a file; `nil` when it cannot be read as text.
  public var content: (String) -> [UInt8]?
  /// The states of a path, the newest first; empty when history holds none or cannot be searched.
  public var versions: (String) -> [Version]
  /// Paths that history holds and the tree does not, that end so or lie in such a folder.
  public var formerPaths: (String) -> [String]
  /// Where a file that is gone went, when git sees a rename.
  public var renamed: (String) -> String?
  /// Paths whose content held some bytes at any time.
  public var formerHolders: ([UInt8]) -> [String]

  /// Creates a view.
  public init(
    files: [(path: String, sizeBytes: Int)], content: @escaping (String) -> [UInt8]?,
    versions: @escaping (String) -> [Version],
    formerPaths: @escaping (String) -> [String], renamed: @escaping (String) -> String?,
    formerHolders: @escaping ([UInt8]) -> [String]
  ) {
    self.files = files
    self.content = content
    self.versions = versions
    self.formerPaths = formerPaths
    self.renamed = renamed
    self.formerHolders = formerHolders
  }
}

/// Code to look for, whatever its white space and quotes.
struct CodePattern {
  private let bytes: [UInt8]
  private let isWholeLine: Bool

  /// The bytes without white space at the ends, one space for each run of it, one kind of quotes; `f()` stands for any call of `f`.
  init(_ code: String) {
    var text = code.trimmed
    if text.hasSuffix("()") { text = String(text.dropLast()) }
    bytes = Self.normal(Array(text.utf8))
    isWholeLine = ["pass", "continue", "break"].contains(text)
  }

  /// What to search history for: the longest stretch without white space or quotes.
  var searchBytes: [UInt8] {
    bytes.split { $0 == 32 || $0 == UInt8(ascii: "\"") }.max { $0.count < $1.count }.map(Array.init) ?? bytes
  }

  private static func normal(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 9, 10, 13, 32: if output.last != 32 { output.append(32) }
      case UInt8(ascii: "'"): output.append(UInt8(ascii: "\""))
      default: output.append(byte)
      }
    }
    return output
  }

  /// The lines, from 1, where the code starts.
  func lines(in content: [UInt8]) -> [Int] {
    guard let first = bytes.first else { return [] }
    if isWholeLine {
      var found: [Int] = []
      for (index, line) in content.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
        let text = line.drop { $0 == 32 || $0 == 9 }
        if text.starts(with: bytes), text.dropFirst(bytes.count).allSatisfy({ $0 == 32 || $0 == 13 }) {
          found.append(index + 1)
        }
      }
      return found
    }
    var found: [Int] = []
    var line = 1
    var index = 0
    let count = content.count
    while index < count {
      let byte = content[index]
      let plain = byte == UInt8(ascii: "'") ? UInt8(ascii: "\"") : byte
      if plain == first, isBoundary(content, before: index), matches(content, at: index) { found.append(line) }
      if byte == 10 { line += 1 }
      index += 1
    }
    return found
  }

  private func isBoundary(_ content: [UInt8], before index: Int) -> Bool {
    guard index > 0, let first = bytes.first, Self.isWord(first) else { return true }
    return !Self.isWord(content[index - 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private func matches(_ content: [UInt8], at start: Int) -> Bool {
    var index = start
    for byte in bytes {
      if byte == 32 {
        // White space of the pattern matches any, and none before a bracket.
        while index < content.count, content[index] <= 32 { index += 1 }
        continue
      }
      guard index < content.count else { return false }
      let plain = content[index] == UInt8(ascii: "'") ? UInt8(ascii: "\"") : content[index]
      guard plain == byte else { return false }
      index += 1
    }
    // `test_` is the beginning of many names.
    guard let last = bytes.last, Self.isWord(last), last != UInt8(ascii: "_"), index < content.count else {
      return true
    }
    return !Self.isWord(content[index])
  }
}
