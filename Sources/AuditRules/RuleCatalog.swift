public import AuditModel

/// A set of rules that belong together, with the queries they share.
public struct RuleCatalog: Sendable {
  /// The entries, in the order of ids and then of the file.
  public var rules: [Rule]
  /// The queries that rules refer to by name.
  public var queries: [NamedQuery]

  /// Creates a catalog.
  public init(rules: [Rule], queries: [NamedQuery]) {
    self.rules = rules
    self.queries = queries
  }

  /// The page of each id, in order: the first entry's.
  public var pages: [RulePage] {
    var seen: Set<RuleID> = []
    return rules.compactMap { seen.insert($0.page.id).inserted ? $0.page : nil }
  }

  /// The rules that are built into the binary.
  ///
  /// - Throws: `LoadProblems`; cannot happen in a binary whose tests passed.
  public static func builtIn() throws(LoadProblems) -> RuleCatalog {
    try load(
      embeddedRuleFiles.map { file in
        RuleFile(name: "Rules/\(file.path)", text: file.text.description, isPack: true)
      })
  }

  /// The built-in rules of the files that know the forms of secrets, for redaction where other rules run.
  ///
  /// - Throws: `LoadProblems`; cannot happen in a binary whose tests passed.
  public static func secrets() throws(LoadProblems) -> RuleCatalog {
    try load(
      embeddedRuleFiles.filter { $0.path.description.hasPrefix("secrets/") }.map { file in
        RuleFile(name: "Rules/\(file.path)", text: file.text.description, isPack: true)
      })
  }

  /// Loads rule files, several at a time.
  ///
  /// - Throws: `LoadProblems` with every problem of every file.
  public static func load(_ files: [RuleFile]) throws(LoadProblems) -> RuleCatalog {
    // What takes longest comes first.
    let runs = runs(of: files).sorted { left, right in
      left.reduce(0) { $0 + files[$1].text.utf8.count } > right.reduce(0) { $0 + files[$1].text.utf8.count }
    }
    let decoders = zip(runs.joined(), runs.concurrentMap { run in decode(run.map { files[$0] }) }.joined())
      .sorted { $0.0 < $1.0 }.map(\.1)
    var rules = decoders.flatMap(\.rules)
    let queries = decoders.flatMap(\.queries)
    let problems = decoders.flatMap(\.problems) + duplicates(rules) + duplicates(queries)
    guard problems.isEmpty else { throw LoadProblems(problems) }
    rules = withVersions(rules, queries)
    // Stable: entries of one id stay in the order of their file.
    let sorted = rules.enumerated().sorted { ($0.element.page.id, $0.offset) < ($1.element.page.id, $1.offset) }
    return RuleCatalog(rules: sorted.map(\.element), queries: queries)
  }

  /// The places of files in runs of which none needs to know another: a rule's own file and those of its folder are one.
  private static func runs(of files: [RuleFile]) -> [[Int]] {
    let stems = files.map { file in file.name.lastIndex(of: ".").map { file.name[..<$0] } ?? file.name[...] }
    let folders = stems.map { stem in stem.lastIndex(of: "/").map { stem[..<$0] } ?? "" }
    let known = Set(folders)
    return Dictionary(grouping: files.indices) { known.contains(stems[$0]) ? stems[$0] : folders[$0] }
      .values.sorted { $0[0] < $1[0] }
  }

  /// What stands in the files of a run.
  private static func decode(_ files: [RuleFile]) -> [RuleFileDecoder] {
    var earlier: [Rule] = []
    return files.map { file in
      // A rule's own file stands before the files of its folder: `a/b.yaml` before `a/b/c.yaml`.
      var decoder = RuleFileDecoder(file: file, after: earlier)
      decoder.decode()
      earlier += decoder.rules
      return decoder
    }
  }

  /// Gives all entries of an id one version: a digest of what they look for, with the queries they name.
  private static func withVersions(_ rules: [Rule], _ queries: [NamedQuery]) -> [Rule] {
    var checks: [RuleID: String] = [:]
    for rule in rules { checks[rule.page.id, default: ""] += rule.page.version + "\n" }
    let names = Set(queries.map { $0.name[...] })
    let named = queries.concurrentMap { Self.words($0.query.text, among: names) }
    let places = Dictionary(grouping: queries.indices) { queries[$0].name[...] }
    let versions = Array(checks).concurrentMap { id, check in
      var text = check
      // A query may name another: follow until nothing new is named, the first of the file first.
      var words = Self.words(text, among: names)
      var waiting = Set(words.flatMap { places[$0, default: []] })
      while let index = waiting.min() {
        waiting.remove(index)
        let query = queries[index]
        let languages = query.languages.map(\.rawValue).sorted().joined(separator: ",")
        text += "\n\(query.name)\(languages)\(query.query.text)"
        for word in named[index] where words.insert(word).inserted { waiting.formUnion(places[word, default: []]) }
      }
      return (id, SHA256.hex(text, length: 16))
    }
    let versionByID = Dictionary(uniqueKeysWithValues: versions)
    return rules.map { rule in
      var rule = rule
      rule.page.version = versionByID[rule.page.id] ?? rule.page.version
      return rule
    }
  }

  /// Those of some names that stand in a text as words.
  private static func words(_ text: String, among names: Set<Substring>) -> Set<Substring> {
    var found: Set<Substring> = []
    for word in text.utf8.split(whereSeparator: { byte in
      !(byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20))
    }) {
      let word = Substring(word)
      if names.contains(word) { found.insert(word) }
    }
    return found
  }

  private static func duplicates(_ rules: [Rule]) -> [LoadProblem] {
    var first: [RuleID: Rule] = [:]
    var problems: [LoadProblem] = []
    for rule in rules {
      if let other = first[rule.page.id], other.place.file != rule.place.file,
        !RuleFile.areOfOneRule(rule.page.id, other.place.file, rule.place.file)
      {
        problems.append(
          rule.place.problem(
            at: 0, "the rule id `\(rule.page.id)` is also used in \(other.place.file):\(other.place.line)",
            help: "give one of them another id"))
      } else if first[rule.page.id] == nil {
        first[rule.page.id] = rule
      }
    }
    return problems
  }

  /// A name stands for one query in a language: which of two a rule means would hang on the order of the files.
  private static func duplicates(_ queries: [NamedQuery]) -> [LoadProblem] {
    struct Use: Hashable {
      let name: String
      let language: RuleLanguage
    }
    var first: [Use: NamedQuery] = [:]
    return queries.compactMap { query in
      let uses = query.languages.map { Use(name: query.name, language: $0) }
      let others = uses.compactMap { first[$0] }.sorted {
        ($0.query.file, $0.query.line) < ($1.query.file, $1.query.line)
      }
      for use in uses where first[use] == nil { first[use] = query }
      return others.first.map { other in
        query.query.problem(
          at: 0, "the query `\(query.name)` is also defined in \(other.query.file):\(other.query.line)",
          help: "give one of them another id")
      }
    }
  }

  /// This catalog with the rules of another added.
  ///
  /// - Throws: `LoadProblems` when both use an id, or a name for a query.
  public func adding(_ other: RuleCatalog) throws(LoadProblems) -> RuleCatalog {
    let all = rules + other.rules
    let problems = Self.duplicates(all) + Self.duplicates(queries + other.queries)
    guard problems.isEmpty else { throw LoadProblems(problems) }
    let sorted = all.enumerated().sorted { ($0.element.page.id, $0.offset) < ($1.element.page.id, $1.offset) }
    return RuleCatalog(rules: sorted.map(\.element), queries: queries + other.queries)
  }
}

/// The text of one rule file.
public struct RuleFile: Sendable {
  /// Its name for messages.
  public var name: String
  /// Its text.
  public var text: String
  /// Whether it belongs to the pack, whose pages must be complete.
  public var isPack: Bool

  /// Creates a file.
  public init(name: String, text: String, isPack: Bool = false) {
    self.name = name
    self.text = text
    self.isPack = isPack
  }

  /// Where a file with some entries of a rule stands: in `folder`, as the rule's own file or as one of the folder beside it.
  struct Home: Equatable {
    /// What stands before the path that is the id; ends with `/` or is empty.
    let folder: String
    /// Whether it is a file of the rule's folder, whose entries take the page of the rule's own file.
    let isPart: Bool
  }

  /// Where a file stands if its path is that of a rule; `nil` if it has another.
  static func home(of id: RuleID, in name: String) -> Home? {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    let stem = name[..<dot]
    func folder(_ stem: Substring) -> String? {
      // The path of the id, whose dots are slashes.
      let (text, path) = (stem.utf8, id.rawValue.utf8)
      guard text.count >= path.count,
        zip(text.suffix(path.count), path).allSatisfy({
          $0 == ($1 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $1)
        })
      else { return nil }
      let rest = stem[..<text.index(text.endIndex, offsetBy: -path.count)]
      return rest.isEmpty || rest.hasSuffix("/") ? String(rest) : nil
    }
    if let folder = folder(stem) { return Home(folder: folder, isPart: false) }
    guard let slash = stem.lastIndex(of: "/"), id.rawValue.contains(".") else { return nil }
    return folder(stem[..<slash]).map { Home(folder: $0, isPart: true) }
  }

  /// Whether two files are a rule's own and one of its folder, or two of its folder.
  static func areOfOneRule(_ id: RuleID, _ first: String, _ second: String) -> Bool {
    guard let one = home(of: id, in: first), let other = home(of: id, in: second) else { return false }
    return one.folder == other.folder
  }
}
