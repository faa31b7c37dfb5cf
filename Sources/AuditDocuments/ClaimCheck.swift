public import AuditModel

/// Tests the claims of a document against a repository.
public final class ClaimCheck {
  private let view: RepositoryView
  private let paths: [String]
  let sizes: [String: Int]
  private var contents: [String: [UInt8]?] = [:]
  private var linesOf: [String: [String: [Int]]] = [:]

  /// Creates a check of a repository.
  public init(_ view: RepositoryView) {
    self.view = view
    paths = view.files.map(\.path)
    sizes = Dictionary(view.files.map { ($0.path, $0.sizeBytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The verdicts in the order of the claims.
  ///
  /// Reads every source file once when code is counted.
  public func verdicts(on claims: [DocumentClaim]) -> [ClaimVerdict] { claims.map(verdict) }

  private func verdict(_ claim: DocumentClaim) -> ClaimVerdict {
    switch claim.subject {
    case .location(let path, let lines): location(claim, path, lines)
    case .absence(let path): absence(claim, path)
    case .presence(let code): presence(claim, code)
    case .missingCode(let code, let within): missingCode(claim, code, within)
    case .count(let count, let counted): self.count(claim, count, counted)
    case .nothing:
      ClaimVerdict(
        claim: claim, outcome: .notCheckable,
        evidence: "it names no file, no count and no code that could be looked for")
    }
  }

  // MARK: Places

  private func location(_ claim: DocumentClaim, _ raw: String, _ lines: [LineSpan]) -> ClaimVerdict {
    let path = Self.plain(raw)
    if path.contains("*") { return glob(claim, path, raw) }
    if path.hasSuffix("/") || isFolder(path) { return folder(claim, path) }
    let matches = files(ending: path)
    if matches.count > 1 {
      // The code that the entry names may tell them apart.
      let holding = matches.filter { candidate in
        !claim.anchors.isEmpty && claim.anchors.contains { !occurrences($0, in: candidate).isEmpty }
      }
      if holding.count == 1, let only = holding.first { return place(claim, only, lines, isShort: true) }
      return ClaimVerdict(
        claim: claim, outcome: .ambiguous, evidence: "\(matches.count) files end so", places: Array(matches.prefix(10)),
        found: matches.count)
    }
    if let only = matches.first { return place(claim, only, lines, isShort: only != path) }
    if let own = ownPath(of: raw) { return place(claim, own, lines, isShort: true) }
    let verdict = missing(claim, path)
    guard verdict.outcome == .stale, verdict.since == nil, lines.isEmpty, !raw.hasPrefix("./"), !Self.namesFile(path)
    else {
      return verdict
    }
    // A route of a web server, or words with a stroke between them: perhaps code, and no file that is gone.
    return presence(claim, raw)
  }

  /// The file of the repository that a path on somebody's machine ends with: at least a folder and a name.
  private func ownPath(of raw: String) -> String? {
    let isAbsolute = raw.hasPrefix("/") || raw.hasPrefix("~") || raw.dropFirst().hasPrefix(":")
    guard isAbsolute else { return nil }
    var parts = Self.plain(raw).split(separator: "/")[...]
    while parts.count > 2 {
      parts = parts.dropFirst()
      let path = parts.joined(separator: "/")
      if sizes[path] != nil { return path }
    }
    return nil
  }

  /// Whether the last part of a path has an ending, or it is a folder.
  private static func namesFile(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last else { return false }
    return path.hasSuffix("/") || name.contains(".")
  }

  /// A file that is there: the lines must exist, and hold what the entry names.
  private func place(_ claim: DocumentClaim, _ path: String, _ lines: [LineSpan], isShort: Bool) -> ClaimVerdict {
    let name = isShort ? "the file is \(path)" : "the file is there"
    guard let content = content(path) else {
      return ClaimVerdict(
        claim: claim, outcome: lines.isEmpty ? .confirmed : .notCheckable,
        evidence: name + (lines.isEmpty ? "" : "; it cannot be read as text"), places: [path])
    }
    let count = Self.lineCount(content)
    let found = claim.anchors.map { ($0, occurrences($0, in: path)) }.filter { !$0.1.isEmpty }
    guard let first = lines.first else {
      guard !claim.anchors.isEmpty, found.isEmpty else {
        let places = found.first.map { ["\(path):\($0.1[0])"] } ?? [path]
        let evidence =
          found.first.map { "\(name) and holds `\($0.0)` \($0.1.count == 1 ? "in line" : "first in line") \($0.1[0])" }
          ?? name
        return ClaimVerdict(claim: claim, outcome: .confirmed, evidence: evidence, places: places)
      }
      return gone(claim, path, evidence: "\(name); it does not hold \(Self.quoted(claim.anchors))")
        ?? ClaimVerdict(claim: claim, outcome: .confirmed, evidence: name, places: [path])
    }
    if let (code, places) = found.first(where: { pair in
      pair.1.contains { at in lines.contains { $0.first - 3 <= at && at <= $0.last + 3 } }
    }) {
      let at = places.first { at in lines.contains { $0.first - 3 <= at && at <= $0.last + 3 } } ?? first.first
      return ClaimVerdict(
        claim: claim, outcome: .confirmed, evidence: "\(name); line \(at) holds `\(code)`", places: ["\(path):\(at)"])
    }
    if let (code, places) = found.first {
      let since =
        places.count == 1
        ? change(of: path) {
          !CodePattern(code).lines(in: $0).contains { at in lines.contains { $0.first - 3 <= at && at <= $0.last + 3 } }
        } : nil
      return ClaimVerdict(
        claim: claim, outcome: .moved,
        evidence:
          "\(name); `\(code)` is in \(places.count == 1 ? "line" : "lines") \(places.prefix(5).map(String.init).joined(separator: ", "))",
        since: since, places: places.prefix(5).map { "\(path):\($0)" })
    }
    if let beyond = lines.first(where: { $0.first > count }) {
      let since = change(of: path) { Self.lineCount($0) < beyond.first }
      return ClaimVerdict(
        claim: claim, outcome: .stale, evidence: "\(name); it has \(count) lines", since: since, places: [path],
        found: count)
    }
    if !claim.anchors.isEmpty,
      let verdict = gone(claim, path, evidence: "\(name); it does not hold \(Self.quoted(claim.anchors))")
    {
      return verdict
    }
    return ClaimVerdict(
      claim: claim, outcome: .confirmed,
      evidence: "\(name); it has \(count) lines; what is said of them is not checked",
      places: ["\(path):\(first.first)"])
  }

  /// The verdict on code that a file held once; `nil` when history shows none.
  private func gone(_ claim: DocumentClaim, _ path: String, evidence: String) -> ClaimVerdict? {
    for code in claim.anchors {
      let pattern = CodePattern(code)
      if let since = change(of: path, to: { pattern.lines(in: $0).isEmpty }) {
        return ClaimVerdict(claim: claim, outcome: .stale, evidence: evidence, since: since, places: [path])
      }
    }
    return nil
  }

  /// The commit since which a file that is there is otherwise than it was; `nil` when it was always so, or nobody knows.
  private func change(of path: String, to isNow: ([UInt8]) -> Bool) -> String? {
    var since: String?
    for version in view.versions(path).prefix(200) {
      guard let bytes = version.bytes() else { break }
      if !isNow(bytes) { return since }
      since = version.commit
    }
    return nil
  }

  func missing(_ claim: DocumentClaim, _ path: String) -> ClaimVerdict {
    let former = ([path] + view.formerPaths(path)).filter { !view.versions($0).isEmpty }
    for old in former {
      if let new = view.renamed(old) {
        return ClaimVerdict(
          claim: claim, outcome: .moved, evidence: "\(old) is \(new) now", since: view.versions(old).first?.commit,
          places: [new])
      }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let namesakes = paths.filter { $0 == name || $0.hasSuffix("/" + name) }
    if let old = former.first {
      let since = view.versions(old).first?.commit
      let elsewhere = namesakes.isEmpty ? "" : "; a file of that name is \(namesakes.prefix(3).joined(separator: ", "))"
      return ClaimVerdict(
        claim: claim, outcome: .stale, evidence: "\(old) was removed\(elsewhere)", since: since,
        places: Array(namesakes.prefix(3)))
    }
    if path.contains("/"), namesakes.count == 1, let only = namesakes.first {
      return ClaimVerdict(
        claim: claim, outcome: .moved, evidence: "no such path; a file of that name is \(only)", places: [only])
    }
    if path.contains("/"), namesakes.count > 1 {
      return ClaimVerdict(
        claim: claim, outcome: .ambiguous, evidence: "no such path; \(namesakes.count) files have that name",
        places: Array(namesakes.prefix(10)), found: namesakes.count)
    }
    return ClaimVerdict(
      claim: claim, outcome: .stale, evidence: "no file ends so, now or in the history that can be searched")
  }

  private func folder(_ claim: DocumentClaim, _ path: String) -> ClaimVerdict {
    let below = files(below: path)
    if below.isEmpty { return missing(claim, path.hasSuffix("/") ? String(path.dropLast()) : path) }
    return ClaimVerdict(
      claim: claim, outcome: .confirmed, evidence: "the folder is there, with \(below.count) files", places: [path],
      found: below.count)
  }

  private func glob(_ claim: DocumentClaim, _ path: String, _ raw: String) -> ClaimVerdict {
    let glob = Glob(path)
    let matches = paths.filter { glob.matches(RepoPath($0)) }
    if matches.isEmpty {
      // A route of a web server and all below it: perhaps code, and no file that is gone.
      if raw.hasPrefix("/"), !Self.namesFile(path), let end = raw.firstIndex(of: "*") {
        let route = raw[..<end]
        return presence(claim, String(route.count > 1 && route.hasSuffix("/") ? route.dropLast() : route))
      }
      return ClaimVerdict(claim: claim, outcome: .stale, evidence: "no file matches")
    }
    let holding =
      claim.anchors.isEmpty
      ? [] : matches.filter { candidate in claim.anchors.contains { !occurrences($0, in: candidate).isEmpty } }
    if !claim.anchors.isEmpty, holding.isEmpty,
      let lost = claim.anchors.lazy.compactMap({
        self.lost(claim, $0, evidence: "\(matches.count) files match, none holds `\($0)`")
      }).first(where: { verdict in
        verdict.places.contains { glob.matches(RepoPath($0)) }
      })
    {
      return lost
    }
    let detail = claim.anchors.isEmpty ? "" : "; \(holding.count) of them hold \(Self.quoted(claim.anchors))"
    return ClaimVerdict(
      claim: claim, outcome: .confirmed, evidence: "\(matches.count) files match\(detail)",
      places: Array((holding.isEmpty ? matches : holding).prefix(5)), found: matches.count)
  }

  private func absence(_ claim: DocumentClaim, _ raw: String) -> ClaimVerdict {
    let path = Self.plain(raw)
    let matches = path.hasSuffix("/") ? files(below: path) : files(ending: path)
    guard let first = matches.first else {
      return ClaimVerdict(claim: claim, outcome: .confirmed, evidence: "no file ends so")
    }
    let since = view.versions(first).last?.commit
    return ClaimVerdict(
      claim: claim, outcome: .stale, evidence: "\(first) is there", since: since, places: Array(matches.prefix(5)))
  }

  /// Code that is said to be missing: from the files that are named beside it, or from all.
  private func missingCode(_ claim: DocumentClaim, _ code: String, _ within: [String]) -> ClaimVerdict {
    let scope = files(in: within)
    let holding = (scope ?? sources).filter { !occurrences(code, in: $0).isEmpty }
    let place = scope == nil ? "no source file holds" : "\(Self.quoted(within)) does not hold"
    guard let first = holding.first else {
      return ClaimVerdict(claim: claim, outcome: .confirmed, evidence: "\(place) `\(code)`", found: 0)
    }
    let places = holding.prefix(5).map { "\($0):\(occurrences(code, in: $0).first ?? 1)" }
    let evidence = "\(holding.count) source \(holding.count == 1 ? "file holds" : "files hold") `\(code)`"
    guard scope != nil || holding.count == 1 else {
      return ClaimVerdict(
        claim: claim, outcome: .notCheckable, evidence: "\(evidence); where it is missing is not said", places: places,
        found: sum(code, in: holding))
    }
    let pattern = CodePattern(code)
    return ClaimVerdict(
      claim: claim, outcome: .stale, evidence: evidence,
      since: change(of: first) { !pattern.lines(in: $0).isEmpty }, places: places, found: sum(code, in: holding))
  }

  private func presence(_ claim: DocumentClaim, _ code: String) -> ClaimVerdict {
    let holding = sources.filter { !occurrences(code, in: $0).isEmpty }
    if let first = holding.first {
      return ClaimVerdict(
        claim: claim, outcome: .confirmed,
        evidence: "\(holding.count) \(holding.count == 1 ? "file holds" : "files hold") `\(code)`",
        places: holding.prefix(5).map { "\($0):\(occurrences(code, in: $0).first ?? 1)" },
        found: holding.count == 0 ? nil : sum(code, in: [first] + holding.dropFirst()))
    }
    return lost(claim, code, evidence: "no source file holds `\(code)`")
      ?? ClaimVerdict(
        claim: claim, outcome: .notCheckable,
        evidence: "no source file holds `\(code)`, now or in history; it may be a description")
  }

  /// Code that no file holds any more: since the last commit that took it out.
  func lost(_ claim: DocumentClaim, _ code: String, evidence: String) -> ClaimVerdict? {
    let pattern = CodePattern(code)
    for path in view.formerHolders(pattern.searchBytes).filter({ Self.isSource($0) }).prefix(20) {
      var since: String?
      for version in view.versions(path).prefix(200) {
        if let bytes = version.bytes(), !pattern.lines(in: bytes).isEmpty {
          if let since {
            return ClaimVerdict(
              claim: claim, outcome: .stale, evidence: "\(evidence); \(path) held it", since: since, places: [path],
              found: 0)
          }
          break
        }
        since = version.commit
      }
    }
    return nil
  }

  // MARK: Files

  static func plain(_ raw: String) -> String {
    var path = raw.replacing("\\", with: "/")
    while path.hasPrefix("/") || path.hasPrefix("./") { path = String(path.dropFirst(path.hasPrefix("./") ? 2 : 1)) }
    return path
  }

  func files(ending path: String) -> [String] {
    if sizes[path] != nil { return [path] }
    return paths.filter { $0.hasSuffix("/" + path) }
  }

  /// The files that some paths and folders name; `nil` when none are named.
  func files(in paths: [String]) -> [String]? {
    guard !paths.isEmpty else { return nil }
    var seen: Set<String> = []
    return paths.flatMap { raw -> [String] in
      let path = Self.plain(raw)
      return path.hasSuffix("/") || isFolder(path) ? files(below: path) : files(ending: path)
    }.filter { seen.insert($0).inserted }
  }

  func isFolder(_ path: String) -> Bool {
    !paths.contains { $0 == path || $0.hasSuffix("/" + path) } && !files(below: path + "/").isEmpty
  }

  func files(below folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let direct = paths.filter { $0.hasPrefix(prefix) }
    return direct.isEmpty ? paths.filter { $0.range(of: "/" + prefix) != nil } : direct
  }

  private static let sourceEndings: Set<String> = [
    "py", "js", "jsx", "ts", "tsx", "mjs", "cjs", "vue", "svelte", "go", "rs", "java", "kt", "swift", "c", "h", "cc",
    "cpp", "hpp", "cs", "rb", "php", "sql", "sh", "scala", "dart", "ex", "exs", "lua", "html", "css", "scss", "yml",
    "yaml", "tf", "prisma", "graphql", "toml",
  ]

  private static func isSource(_ path: String) -> Bool {
    sourceEndings.contains(RepoPath(path).fileExtension.lowercased())
  }

  lazy var sources: [String] = paths.filter(Self.isSource)

  /// Pages of web frameworks: `page.tsx` of an app folder, and files below a folder of pages.
  lazy var pages: [String] = sources.filter { path in
    let name = RepoPath(path).name
    let stem = name.prefix { $0 != "." }
    let isMarkup = ["tsx", "jsx", "js", "ts", "vue", "svelte"].contains(RepoPath(path).fileExtension.lowercased())
    guard isMarkup, FileRole(path: RepoPath(path)) != .test else { return false }
    if stem == "page" || stem == "+page" { return true }
    let folders = RepoPath(path).folders
    return folders.contains("pages") && !folders.contains("api") && !folders.contains("components")
      && !stem.hasPrefix("_")
  }

  func content(_ path: String) -> [UInt8]? {
    if let known = contents[path] { return known }
    let read = view.content(path)
    contents[path] = .some(read)
    return read
  }

  func occurrences(_ code: String, in path: String) -> [Int] {
    if let known = linesOf[code]?[path] { return known }
    let lines = content(path).map { CodePattern(code).lines(in: $0) } ?? []
    linesOf[code, default: [:]][path] = lines
    return lines
  }

  func occurrences(_ path: String, _ code: String) -> Int { occurrences(code, in: path).count }

  func sum(_ code: String, in paths: [String]) -> Int {
    paths.reduce(0) { $0 + occurrences(code, in: $1).count }
  }

  static func lineCount(_ bytes: [UInt8]) -> Int {
    let feeds = bytes.count { $0 == 10 }
    return feeds + (bytes.last.map { $0 == 10 ? 0 : 1 } ?? 0)
  }

  private static func quoted(_ codes: [String]) -> String {
    codes.prefix(2).map { "`\($0)`" }.joined(separator: " or ")
  }
}
