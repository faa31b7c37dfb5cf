public import AuditModel
import AuditSyntax

/// Shows syntax trees to people who write queries.
public enum SyntaxInspection {
  /// The names of the grammars.
  public static var languages: [String] { Grammar.allCases.map(\.rawValue) }

  /// The named node kinds of a language's grammar; `nil` when it is not the name of one.
  public static func nodeKinds(of language: String) -> [String]? { Grammar(rawValue: language)?.nodeKinds }

  /// The tree of some text, a node a line, in the form queries are written in; `nil` without a grammar.
  ///
  /// - Throws: `ParseFailure`.
  public static func tree(of source: [UInt8], path: RepoPath, language: LanguageID) throws -> String? {
    guard let grammar = language.grammar else { return nil }
    let parts = EmbeddedScripts.parts(of: source, path: path)
    guard parts?.isEmpty != true else { return "" }
    var parser = SyntaxParser()
    let tree = try parser.parse(source, as: grammar, only: parts)
    let lines = LineTable(source)
    var text = ""
    var depths: [Int] = []
    for (index, record) in tree.nodes.enumerated() {
      let depth = record.parent < 0 ? 0 : depths[Int(record.parent)] + 1
      depths.append(depth)
      let field = grammar.name(ofField: record.field).map { $0 + ": " } ?? ""
      let kind = grammar.name(of: record.symbol)
      let node = record.traits.contains(.named) ? "(\(kind))" : "\"\(kind)\""
      let isLeaf = Int(record.next) == index + 1
      let shown =
        isLeaf && record.traits.contains(.named)
        ? "  \(String(reflecting: String(tree.text(of: NodeIndex(index)).prefix(60))))" : ""
      text += String(repeating: "  ", count: depth) + "\(field)\(node) \(lines.line(at: Int(record.start)))\(shown)\n"
    }
    return text
  }
}
