public import AuditModel
import Yams

/// What `audit.yaml` at the root of a repository says.
public struct Configuration: Sendable {
  /// The named parts of the repository.
  public var components: [Component] = []
  /// Paths that are not looked at.
  public var exclude: [Glob] = []
  /// When not empty, only these paths are looked at.
  public var include: [Glob] = []
  /// Rules that do not run: ids, or categories with `.*`.
  public var disabledRules: [String] = []
  /// When not empty, only these rules run; opt-in rules named here run too.
  public var enabledRules: [String] = []
  /// Folders or files with rules of the team's own, relative to the root.
  public var rulePaths: [String] = []
  /// Priorities that differ from the rules' own.
  public var priorities: [RuleID: Priority] = [:]
  /// The largest file that is looked at, in bytes.
  public var maxFileSizeBytes = 2 << 20
  /// What the gate demands.
  public var gate = GatePolicy.standard
  /// Who works on the project, how transitions are guarded, and how long things may take.
  ///
  /// `.mailmap` is not part of it; whoever reads the repository adds it.
  public var register = RegisterPolicy()

  /// The configuration of a repository without `audit.yaml`.
  public init() {}

  /// The name of the file.
  public static let fileName = "audit.yaml"

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - text: The file's text; an empty file is the default configuration.
  ///   - file: Its name for messages.
  ///   - knownRules: The ids that it may name; a name that matches none is a problem.
  /// - Returns: The configuration.
  /// - Throws: `LoadProblems` with every problem.
  public static func load(_ text: String, file: String, knownRules: [RuleID]) throws(LoadProblems) -> Configuration {
    var decoder = ConfigurationDecoder(reader: YAMLReader(file: file), knownRules: knownRules)
    decoder.decode(text)
    guard decoder.reader.problems.isEmpty else { throw LoadProblems(decoder.reader.problems) }
    return decoder.configuration
  }

  /// The people and the rules of the register in a configuration, without looking at what it says about scan rules.
  ///
  /// - Throws: `LoadProblems` with what is wrong with these parts.
  public static func registerPolicy(in text: String, file: String) throws(LoadProblems) -> RegisterPolicy {
    var decoder = ConfigurationDecoder(reader: YAMLReader(file: file), knownRules: [])
    let root = decoder.reader.compose(text)?.mapping
    if let node = root?["people"] { decoder.people(node) }
    if let node = root?["register"] { decoder.register(node) }
    guard decoder.reader.problems.isEmpty else { throw LoadProblems(decoder.reader.problems) }
    return decoder.configuration.register
  }

  /// The paths of the team's own rules in a configuration, which must be known before the rest of it can be checked.
  ///
  /// - Throws: `LoadProblems` when the file is not YAML.
  public static func rulePaths(in text: String, file: String) throws(LoadProblems) -> [String] {
    var reader = YAMLReader(file: file)
    let root = reader.compose(text)
    guard reader.problems.isEmpty else { throw LoadProblems(reader.problems) }
    guard let paths = root?.mapping?["rules"]?.mapping?["paths"] else { return [] }
    return reader.strings(paths, "`rules.paths`")
  }

  /// Whether a list of ids and `category.*` patterns names a rule.
  public static func names(_ patterns: [String], _ id: RuleID) -> Bool {
    patterns.contains { $0 == id.rawValue || ($0.hasSuffix(".*") && id.rawValue.hasPrefix($0.dropLast())) }
  }

  /// The id or `category.*` pattern that somebody may have meant who wrote what names no rule; `nil` when none is like it.
  public static func nearest(to name: String, among rules: some Sequence<RuleID>) -> String? {
    let ids = rules.map(\.rawValue)
    let categories = Set(ids.map { $0.prefix { $0 != "." } + ".*" }).map(String.init).sorted()
    return (ids + categories).nearest(to: name)
  }

  /// Whether a rule runs.
  public func runs(_ rule: Rule) -> Bool {
    let id = rule.page.id
    if Self.names(disabledRules, id) { return false }
    if !enabledRules.isEmpty { return Self.names(enabledRules, id) }
    return !rule.isOptIn
  }
}

struct ConfigurationDecoder {
  var reader: YAMLReader
  let knownRules: [RuleID]
  var configuration = Configuration()

  mutating func decode(_ text: String) {
    guard let root = reader.compose(text), root.scalar?.string.isEmpty != true else { return }
    guard
      let keys = reader.mapping(
        root, of: "audit.yaml",
        keys: [
          "components", "exclude", "include", "rules", "priorities", "gate", "max-file-size", "people", "register",
        ])
    else { return }
    if let node = keys["components"] { components(node) }
    if let node = keys["exclude"] { configuration.exclude = reader.strings(node, "`exclude`").map(Glob.init) }
    if let node = keys["include"] { configuration.include = reader.strings(node, "`include`").map(Glob.init) }
    if let node = keys["rules"] { rules(node) }
    if let node = keys["priorities"] { priorities(node) }
    if let node = keys["gate"] { gate(node) }
    if let node = keys["people"] { people(node) }
    if let node = keys["register"] { register(node) }
    if let node = keys["max-file-size"], let size = size(node) { configuration.maxFileSizeBytes = size }
  }

  private mutating func components(_ node: Node) {
    var names: Set<String> = []
    for item in reader.sequence(node, "`components`") {
      guard let keys = reader.mapping(item, of: "a component", keys: ["name", "paths"]) else { continue }
      guard let nameNode = keys["name"], let name = reader.string(nameNode, "`name`"), !name.isEmpty,
        let pathsNode = keys["paths"]
      else {
        reader.report(item, "a component needs `name` and `paths`")
        continue
      }
      if !names.insert(name).inserted { reader.report(nameNode, "the component `\(name)` is given twice") }
      let paths = reader.strings(pathsNode, "`paths`")
      if paths.isEmpty { reader.report(pathsNode, "the component `\(name)` has no paths") }
      configuration.components.append(Component(name: name, paths: paths))
    }
  }

  private mutating func rules(_ node: Node) {
    guard let keys = reader.mapping(node, of: "`rules`", keys: ["disable", "only", "paths"]) else { return }
    if let node = keys["disable"] { configuration.disabledRules = names(node, "`rules.disable`") }
    if let node = keys["only"] { configuration.enabledRules = names(node, "`rules.only`") }
    if let node = keys["paths"] { configuration.rulePaths = reader.strings(node, "`rules.paths`") }
  }

  private mutating func names(_ node: Node, _ what: String) -> [String] {
    let names = reader.strings(node, what)
    for name in names where !knownRules.contains(where: { Configuration.names([name], $0) }) {
      unknown(name, node, what)
    }
    return names
  }

  private mutating func unknown(_ name: String, _ node: Node, _ what: String) {
    reader.report(
      node, "\(what) names `\(name)`, and there is no such rule",
      help: Configuration.nearest(to: name, among: knownRules).map { "did you mean `\($0)`?" }
        ?? "`audit rules list` prints them")
  }

  private mutating func priorities(_ node: Node) {
    guard let mapping = node.mapping else {
      reader.report(node, "`priorities` must map rule ids to priorities")
      return
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let id = RuleID(name), knownRules.contains(id) else {
        unknown(key.scalar?.string ?? "?", key, "`priorities`")
        continue
      }
      if let priority = reader.choice(value, "the priority of `\(id)`", Priority.self) {
        configuration.priorities[id] = priority
      }
    }
  }

  private mutating func size(_ node: Node) -> Int? {
    let text = node.scalar?.string ?? ""
    if let size = Configuration.size(text) { return size }
    reader.report(node, "`max-file-size` is `\(text)`", help: "write a number of bytes, or one with KiB or MiB")
    return nil
  }
}

extension Configuration {
  /// The bytes that a size such as `500000`, `512 KiB` or `2MiB` means; `nil` when it is none, or 0.
  public static func size(_ text: String) -> Int? {
    let text = text.filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isNumber }
    let units = ["": 1, "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "KB": 1000, "MB": 1_000_000]
    guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))], number > 0,
      number <= Int.max / unit
    else { return nil }
    return number * unit
  }
}
