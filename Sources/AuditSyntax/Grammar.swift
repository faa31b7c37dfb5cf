import CGrammars
import CTreeSitter

/// A grammar that is built in.
///
/// Its raw value is the folder in `Scripts/grammars.txt`.
public enum Grammar: String, CaseIterable, Sendable {
  case bash, css, dockerfile, go, hcl, html, java, javascript, json, python, ruby, sql, tsx, typescript

  /// The C library's language.
  ///
  /// Immutable and shared by all threads.
  var language: OpaquePointer {
    switch self {
    case .bash: tree_sitter_bash()
    case .css: tree_sitter_css()
    case .dockerfile: tree_sitter_dockerfile()
    case .go: tree_sitter_go()
    case .hcl: tree_sitter_hcl()
    case .html: tree_sitter_html()
    case .java: tree_sitter_java()
    case .javascript: tree_sitter_javascript()
    case .json: tree_sitter_json()
    case .python: tree_sitter_python()
    case .ruby: tree_sitter_ruby()
    case .sql: tree_sitter_sql()
    case .tsx: tree_sitter_tsx()
    case .typescript: tree_sitter_typescript()
    }
  }

  /// The symbol of a node kind; `nil` when the grammar has no such kind.
  ///
  /// `isNamed` is `true` for `identifier`, `false` for a token such as `"except"`.
  public func symbol(_ kind: String, isNamed: Bool) -> Symbol? {
    let id = ts_language_symbol_for_name(language, kind, UInt32(kind.utf8.count), isNamed)
    return id == 0 && kind != "end" ? nil : Symbol(id)
  }

  /// Whether a symbol only groups other kinds and never stands in a tree itself.
  func isSupertype(_ symbol: Symbol) -> Bool { ts_language_symbol_type(language, symbol) == TSSymbolTypeSupertype }

  /// The id of a field name; `nil` when the grammar has no such field.
  public func field(_ name: String) -> UInt16? {
    let id = ts_language_field_id_for_name(language, name, UInt32(name.utf8.count))
    return id == 0 ? nil : id
  }

  /// The name of a symbol.
  public func name(of symbol: Symbol) -> String {
    if symbol == .error { return "ERROR" }
    return ts_language_symbol_name(language, symbol).map { String(cString: $0) } ?? "?"
  }

  /// The name of a field id; `nil` for 0 and unknown ids.
  public func name(ofField id: UInt16) -> String? {
    ts_language_field_name_for_id(language, id).map { String(cString: $0) }
  }

  /// The names of all named, visible node kinds, sorted.
  public var nodeKinds: [String] {
    var names: Set<String> = []
    for id in 0..<ts_language_symbol_count(language)
    where ts_language_symbol_type(language, Symbol(id)) == TSSymbolTypeRegular {
      names.insert(name(of: Symbol(id)))
    }
    return names.sorted()
  }

  /// The words that every node of a kind contains, derived from the grammar at set-up; empty when there are none.
  public func requiredWords(of kind: String) -> [String] {
    guard let words = audit_required_words(rawValue, kind) else { return [] }
    return String(cString: words).split(separator: " ").map(String.init)
  }
}

/// A node kind's number in its grammar.
public typealias Symbol = UInt16

extension Symbol {
  /// The symbol of a stretch that the grammar could not read.
  public static let error: Symbol = .max
}
