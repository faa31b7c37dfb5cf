/// What the names of a file stand for through its imports.
///
/// Looks at every import of the file, wherever it stands: an import inside a function counts for the whole file, which is right
/// in all but contrived cases and needs no scopes.
struct ImportTable {
  /// Local name to the qualified names it may stand for, such as `nap` to `["time.sleep"]`.
  private(set) var names: [String: [String]] = [:]
  /// The modules whose every name is imported.
  private(set) var wildcards: [String] = []

  init(tree: SyntaxTree) {
    switch tree.grammar {
    case .python: readPython(tree)
    case .javascript, .typescript, .tsx: readScript(tree)
    case .go: readGo(tree)
    case .java: readJava(tree)
    default: break
    }
  }

  /// Local name to where it is imported, in the order of the file, and as what.
  private(set) var places: [String: [(offset: Int, qualified: String)]] = [:]

  /// Notes an import; in code it goes by `name`, where that is not the whole of its qualified name.
  private mutating func add(
    _ local: String, _ qualified: String, as name: String? = nil, at node: NodeIndex, in tree: SyntaxTree
  ) {
    if names[local]?.contains(qualified) != true { names[local, default: []].append(qualified) }
    places[local, default: []].append((Int(tree[node].start), name ?? qualified))
  }

  private static func nodes(of tree: SyntaxTree, _ kinds: String...) -> [NodeIndex] {
    let symbols = kinds.compactMap { tree.grammar.symbol($0, isNamed: true) }
    return tree.nodes.indices.lazy.filter { symbols.contains(tree.nodes[$0].symbol) }.map(NodeIndex.init)
  }

  private mutating func readPython(_ tree: SyntaxTree) {
    for node in Self.nodes(of: tree, "import_statement", "import_from_statement") {
      let isFrom = tree.kind(of: node) == "import_from_statement"
      let module = isFrom ? tree.child(of: node, field: "module_name").map(tree.text(of:)) : nil
      for child in tree.children(of: node) {
        switch tree.kind(of: child) {
        case "aliased_import":
          guard let name = tree.child(of: child, field: "name"), let alias = tree.child(of: child, field: "alias")
          else {
            continue
          }
          add(tree.text(of: alias), (module.map { $0 + "." } ?? "") + tree.text(of: name), at: node, in: tree)
        case "dotted_name":
          let name = tree.text(of: child)
          if let module {
            if tree.grammar.name(ofField: tree[child].field) != "module_name" {
              add(name, "\(module).\(name)", at: node, in: tree)
            }
          } else {
            // `import os.path` binds `os`.
            let head = String(name.prefix { $0 != "." })
            add(head, head, at: node, in: tree)
          }
        case "wildcard_import":
          if let module { wildcards.append(module) }
        default: break
        }
      }
    }
  }

  private mutating func readScript(_ tree: SyntaxTree) {
    for node in Self.nodes(of: tree, "import_statement") {
      guard let source = tree.child(of: node, field: "source") else { continue }
      let module = Self.module(tree.text(of: source))
      for index in (node + 1)..<tree[node].next {
        switch tree.kind(of: index) {
        case "import_specifier":
          guard let name = tree.child(of: index, field: "name") else { continue }
          let local = tree.child(of: index, field: "alias") ?? name
          add(tree.text(of: local), "\(module).\(tree.text(of: name))", at: node, in: tree)
        case "identifier":
          let parent = tree.kind(of: tree[index].parent)
          if parent == "import_clause" || parent == "namespace_import" {
            add(tree.text(of: index), module, at: node, in: tree)
          }
        default: break
        }
      }
    }
    for node in Self.nodes(of: tree, "variable_declarator") {
      guard let target = tree.child(of: node, field: "name"), let value = tree.child(of: node, field: "value"),
        let module = Self.required(value, in: tree)
      else { continue }
      switch tree.kind(of: target) {
      case "identifier": add(tree.text(of: target), module, at: node, in: tree)
      case "object_pattern":
        for child in tree.children(of: target) {
          switch tree.kind(of: child) {
          case "shorthand_property_identifier_pattern":
            let name = tree.text(of: child)
            add(name, "\(module).\(name)", at: node, in: tree)
          case "pair_pattern":
            guard let key = tree.child(of: child, field: "key"), let local = tree.child(of: child, field: "value")
            else {
              continue
            }
            add(tree.text(of: local), "\(module).\(tree.text(of: key))", at: node, in: tree)
          default: break
          }
        }
      default: break
      }
    }
  }

  /// The qualified name of `require("m")` and `require("m").member`; `nil` for any other expression.
  private static func required(_ node: NodeIndex, in tree: SyntaxTree) -> String? {
    switch tree.kind(of: node) {
    case "member_expression":
      guard let object = tree.child(of: node, field: "object"), let property = tree.child(of: node, field: "property"),
        let module = required(object, in: tree)
      else { return nil }
      return "\(module).\(tree.text(of: property))"
    case "call_expression":
      guard let function = tree.child(of: node, field: "function"), tree.text(of: function) == "require",
        let arguments = tree.child(of: node, field: "arguments"),
        let argument = tree.children(of: arguments).first(where: { tree.kind(of: $0) == "string" })
      else { return nil }
      return module(tree.text(of: argument))
    default: return nil
    }
  }

  private static func module(_ literal: String) -> String {
    let name = literal.trimmingQuotes
    return name.hasPrefix("node:") ? String(name.dropFirst(5)) : name
  }

  private mutating func readGo(_ tree: SyntaxTree) {
    for node in Self.nodes(of: tree, "import_spec") {
      guard let path = tree.child(of: node, field: "path") else { continue }
      let module = tree.text(of: path).trimmingQuotes
      var parts = module.split(separator: "/")
      // `example.com/pkg/v2` is package `pkg`.
      if parts.count > 1, let last = parts.last, last.first == "v", last.dropFirst().allSatisfy(\.isNumber) {
        parts.removeLast()
      }
      guard let package = parts.last.map(String.init) else { continue }
      let alias = tree.child(of: node, field: "name").map(tree.text(of:))
      if alias == "." {
        wildcards.append(module)
      } else {
        add(alias ?? package, module, as: package, at: node, in: tree)
      }
    }
  }

  private mutating func readJava(_ tree: SyntaxTree) {
    for node in Self.nodes(of: tree, "import_declaration") {
      guard let name = tree.children(of: node).first(where: { tree.kind(of: $0).hasSuffix("identifier") }) else {
        continue
      }
      let text = tree.text(of: name)
      if tree.children(of: node).contains(where: { tree.kind(of: $0) == "asterisk" }) {
        wildcards.append(text)
      } else if let last = text.split(separator: ".").last {
        add(String(last), text, at: node, in: tree)
      }
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard let first, first == last, "\"'`".contains(first), count >= 2 else { return self }
    return String(dropFirst().dropLast())
  }
}
