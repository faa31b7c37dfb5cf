import CGrammars
import CTreeSitter

/// A grammar that is built in.
///
/// Its raw value is the folder in `Scripts/grammars.txt`; YAML, of which there is no whole grammar to fetch, is read by libyaml.
public enum Grammar: String, CaseIterable, Sendable {
  case bash, css, dockerfile, go, hcl, html, java, javascript, json, python, ruby, sql, tsx, typescript, yaml

  /// Where a grammar's node kinds and fields are listed.
  enum Vocabulary {
    /// In the C library's language, immutable and shared by all threads.
    case treeSitter(OpaquePointer)
    /// In a table of ours.
    case table(KindTable)
  }

  var vocabulary: Vocabulary {
    switch self {
    case .bash: .treeSitter(tree_sitter_bash())
    case .css: .treeSitter(tree_sitter_css())
    case .dockerfile: .treeSitter(tree_sitter_dockerfile())
    case .go: .treeSitter(tree_sitter_go())
    case .hcl: .treeSitter(tree_sitter_hcl())
    case .html: .treeSitter(tree_sitter_html())
    case .java: .treeSitter(tree_sitter_java())
    case .javascript: .treeSitter(tree_sitter_javascript())
    case .json: .treeSitter(tree_sitter_json())
    case .python: .treeSitter(tree_sitter_python())
    case .ruby: .treeSitter(tree_sitter_ruby())
    case .sql: .treeSitter(tree_sitter_sql())
    case .tsx: .treeSitter(tree_sitter_tsx())
    case .typescript: .treeSitter(tree_sitter_typescript())
    case .yaml: .table(YAMLKind.table)
    }
  }

  /// The symbol of a node kind; `nil` when the grammar has no such kind.
  ///
  /// `isNamed` is `true` for `identifier`, `false` for a token such as `"except"`.
  public func symbol(_ kind: String, isNamed: Bool) -> Symbol? {
    switch vocabulary {
    case .treeSitter(let language):
      let id = ts_language_symbol_for_name(language, kind, UInt32(kind.utf8.count), isNamed)
      return id == 0 && kind != "end" ? nil : Symbol(id)
    case .table(let table): return isNamed ? table.symbol(kind) : nil
    }
  }

  /// Whether a symbol only groups other kinds and never stands in a tree itself.
  func isSupertype(_ symbol: Symbol) -> Bool {
    switch vocabulary {
    case .treeSitter(let language): ts_language_symbol_type(language, symbol) == TSSymbolTypeSupertype
    case .table: false
    }
  }

  /// The id of a field name; `nil` when the grammar has no such field.
  public func field(_ name: String) -> UInt16? {
    switch vocabulary {
    case .treeSitter(let language):
      let id = ts_language_field_id_for_name(language, name, UInt32(name.utf8.count))
      return id == 0 ? nil : id
    case .table(let table): return table.field(name)
    }
  }

  /// The name of a symbol.
  public func name(of symbol: Symbol) -> String {
    if symbol == .error { return "ERROR" }
    switch vocabulary {
    case .treeSitter(let language): return ts_language_symbol_name(language, symbol).map { String(cString: $0) } ?? "?"
    case .table(let table): return table.name(of: symbol) ?? "?"
    }
  }

  /// The name of a field id; `nil` for 0 and unknown ids.
  public func name(ofField id: UInt16) -> String? {
    switch vocabulary {
    case .treeSitter(let language): ts_language_field_name_for_id(language, id).map { String(cString: $0) }
    case .table(let table): table.name(ofField: id)
    }
  }

  /// The names of all named, visible node kinds, sorted.
  public var nodeKinds: [String] {
    switch vocabulary {
    case .treeSitter(let language):
      var names: Set<String> = []
      for id in 0..<ts_language_symbol_count(language)
      where ts_language_symbol_type(language, Symbol(id)) == TSSymbolTypeRegular {
        names.insert(name(of: Symbol(id)))
      }
      return names.sorted()
    case .table(let table): return table.kinds.sorted()
    }
  }

  /// The words that every node of a kind contains, derived from the grammar at set-up; empty when there are none.
  public func requiredWords(of kind: String) -> [String] {
    guard let words = audit_required_words(rawValue, kind) else { return [] }
    return String(cString: words).split(separator: " ").map(String.init)
  }
}

/// The node kinds and fields of a language that is read without tree-sitter; ids count from 1.
struct KindTable: Sendable {
  let kinds: [String]
  let fields: [String]

  func symbol(_ kind: String) -> Symbol? { kinds.firstIndex(of: kind).map { Symbol($0 + 1) } }
  func field(_ name: String) -> UInt16? { fields.firstIndex(of: name).map { UInt16($0 + 1) } }
  func name(of symbol: Symbol) -> String? {
    kinds.indices.contains(Int(symbol) - 1) ? kinds[Int(symbol) - 1] : nil
  }
  func name(ofField id: UInt16) -> String? { fields.indices.contains(Int(id) - 1) ? fields[Int(id) - 1] : nil }
}

/// A node kind's number in its grammar.
public typealias Symbol = UInt16

extension Grammar {
  /// The grammars of dialects of one language, whose rules are written once: kinds that only some of them have are no mistakes.
  private static let dialects: Set<Grammar> = [.javascript, .typescript, .tsx]

  /// Whether a dialect of the same language has something that this grammar lacks.
  func hasDialect(where holds: (Grammar) -> Bool) -> Bool {
    Self.dialects.contains(self) && Self.dialects.contains { $0 != self && holds($0) }
  }
}

extension Symbol {
  /// The symbol of a kind that only other dialects have: no node is of it.
  static let absent: Symbol = .max - 1
  /// The symbol of a stretch that the grammar could not read.
  public static let error: Symbol = .max
}
