/// A code pattern in Semgrep's syntax, read by the grammar of its language and ready to match.
///
/// Immutable; shared by all workers.
public final class Pattern: Sendable {
  /// The grammar whose trees it matches.
  public let grammar: Grammar
  /// The names of its metavariables, without `$`; a match lists what they are bound to by index into this.
  public let metavariables: [String]
  /// What a file must contain for it to match.
  public let requiredText: RequiredText
  /// How much of a Python file must be there around a match for it to mean the same as in the whole file.
  public let extent: PythonOutline.Extent
  /// Its terms.
  let tree: TermTree
  /// What its terms ask of the terms of a file, by index.
  let nodes: ContiguousArray<Node>
  /// Where it starts.
  let root: Root
  /// Whether it also matches names that are no expressions, such as the one that is called in `a.b()`.
  let matchesNames: Bool
  /// What it takes for the same.
  let options: PatternOptions

  enum Root: Sendable {
    /// One expression, statement or other node.
    case node(TermIndex)
    /// Statements after one another.
    case sequence([TermIndex])
  }

  /// What one term of a pattern asks for.
  struct Node: Sendable {
    var form: Form
    /// The parts that must be there, in order.
    var items: [TermIndex] = []
    /// The parts that may be left out of a pattern.
    var options: [TermIndex] = []
    /// Whether some item is an ellipsis.
    var hasEllipsis = false
  }

  enum Form: Sendable {
    /// A term of the same kind, with the same label and parts.
    case same
    case metavariable(Int?, type: [String]?)
    case ellipsis
    case metavariableEllipsis(Int?)
    case deep(TermIndex)
    case anyText
    /// `f"..."`: text that is computed.
    case anyTemplate
    case textLike(any TextMatcher)
    case textBound(Int)
    /// `a. ... .b`: the object from which a chain of calls leads on.
    case chain(TermIndex)
  }

  /// Compiles a pattern.
  ///
  /// With `matchesNames` it matches names that are no expressions, too: what a metavariable may be bound to.
  ///
  /// - Throws: `QueryProblem` with the place in `text` when no reading of the pattern is code of the language.
  public init(
    _ text: String, grammar: Grammar, matchesNames: Bool = false, options: PatternOptions = .standard,
    matcher: (String) throws(QueryProblem) -> any TextMatcher
  )
    throws(QueryProblem)
  {
    guard text.utf8.count <= Self.lengthLimit else {
      throw QueryProblem(message: "the pattern is longer than \(Self.lengthLimit) bytes", offset: 0)
    }
    let reading = try PatternReading.read(text, grammar: grammar)
    let calls = grammar == .python && !options.contains(.symbolicPropagation)
    var compiler = PatternCompiler(reading: reading, knowsCalls: calls)
    for (index, term) in reading.tree.terms.enumerated() {
      compiler.nodes.append(try compiler.node(TermIndex(index), term, matcher: matcher))
    }
    self.grammar = grammar
    self.matchesNames = matchesNames
    self.options = options
    tree = reading.tree
    nodes = compiler.nodes
    root = reading.root
    metavariables = compiler.names
    let required: RequiredText =
      switch reading.root {
      case .node(let term): compiler.required(term)
      case .sequence(let terms): .every(terms.map(compiler.required))
      }
    extent = Self.extent(reading)
    // What may match over several definitions is in none of them.
    requiredText = extent == .file ? .elsewhere(required) : required
  }

  /// A single statement, or a part of one, is all in one definition, or in none; a class is not.
  private static func extent(_ reading: PatternReading) -> PythonOutline.Extent {
    guard case .node(let root) = reading.root else { return .file }
    let isWhole: Set<TermKind> = [.type, .members, .file]
    let isBody = [.block, .list].contains(reading.tree[root].kind)
    let parts = reading.tree.terms[Int(root)..<Int(reading.tree[root].next)]
    return isBody || parts.contains { isWhole.contains($0.kind) } ? .file : .function
  }

  /// A longer pattern is a mistake, and would cost more than it finds.
  private static let lengthLimit = 100_000

  /// What may stand at the place of a match's root.
  enum RootKinds {
    case kinds([TermKind])
    case expressions
    case statements
    /// Lists of statements.
    case lists
  }

  var rootKinds: RootKinds {
    guard case .node(let term) = root else { return .lists }
    let kind = tree[term].kind
    switch nodes[Int(term)].form {
    case .same: break
    case .anyText where kind == .regex: return .kinds([.regex])
    case .anyText: return .kinds([.string, .template, .identifier, .binary])
    case .anyTemplate, .textLike, .textBound: return .kinds([kind, .template])
    default: return .expressions
    }
    switch kind {
    case .assignment: return .kinds(options.contains(.vardefAssign) ? [.assignment, .variable] : [.assignment])
    case .string, .number, .literal: return .kinds([kind, .identifier])
    case .member, .identifier: return .kinds([.member, .identifier])
    case .set where nodes[Int(term)].hasEllipsis: return .kinds([.set, .dictionary])
    // `import "x"` is about `require("x")`, too.
    case .importing: return .kinds([.importing, .call])
    case .expressionStatement: return .statements
    default: return .kinds([kind])
    }
  }
}

/// Fills in what a pattern's terms ask for.
struct PatternCompiler {
  let tree: TermTree
  let types: [String: [String]]
  var nodes: ContiguousArray<Pattern.Node> = []
  private(set) var names: [String] = []
  /// Whether a call is always written with its name and a parenthesis.
  private let knowsCalls: Bool

  init(reading: PatternReading, knowsCalls: Bool) {
    tree = reading.tree
    types = reading.types
    self.knowsCalls = knowsCalls
  }

  private mutating func index(of name: String) -> Int? {
    if name == "_" || name == "..._" { return nil }
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }

  mutating func node(
    _ index: TermIndex, _ term: Term, matcher: (String) throws(QueryProblem) -> any TextMatcher
  ) throws(QueryProblem) -> Pattern.Node {
    var node = Pattern.Node(form: .same)
    for child in tree.children(of: index) {
      if tree[child].role == .item { node.items.append(child) } else { node.options.append(child) }
      if tree[child].kind == .ellipsis || tree[child].kind == .metavariableEllipsis { node.hasEllipsis = true }
    }
    switch term.kind {
    case .metavariable:
      let name = tree.labelText(of: index)
      node.form = .metavariable(self.index(of: name), type: types[name])
    case .ellipsis: node.form = standsForOne(index) ? .metavariable(nil, type: nil) : .ellipsis
    case .metavariableEllipsis:
      node.form = .metavariableEllipsis(self.index(of: "..." + tree.labelText(of: index)))
    case .regex:
      switch PatternText.sign(tree.label(of: index)) {
      case .metavariable(let name)?:
        let start = Int(term.labelStart)
        let text = String(decoding: tree.source[start + name.lowerBound..<start + name.upperBound], as: UTF8.self)
        if let bound = self.index(of: text) { node.form = .textBound(bound) }
      default: if tree.labelText(of: index) == "..." { node.form = .anyText }
      }
    case .deep: if let inner = node.items.first { node.form = .deep(inner) }
    case .member:
      if node.items.count == 2, tree[node.items[1]].kind == .ellipsis { node.form = .chain(node.items[0]) }
    case .string:
      let text = String(decoding: tree.value(of: index), as: UTF8.self)
      if text == "..." || text == PatternText.ellipsis {
        let first = tree.source[Int(term.start)]
        node.form = first | 0x20 == UInt8(ascii: "f") || first == UInt8(ascii: "`") ? .anyTemplate : .anyText
      } else if text.hasPrefix("=~/"), let end = text.lastIndex(of: "/"), end > text.index(text.startIndex, offsetBy: 2)
      {
        let flags = text[text.index(after: end)...]
        let body = String(text[text.index(text.startIndex, offsetBy: 3)..<end])
        node.form = .textLike(try matcher(flags.contains("i") ? "(?i)\(body)" : body))
      } else if text.hasPrefix("$"), text.count > 1,
        text.dropFirst().allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "_" }),
        text.dropFirst().first?.isNumber == false
      {
        if let name = self.index(of: String(text.dropFirst())) {
          node.form = .textBound(name)
        } else {
          node.form = .anyText
        }
      }
    default: break
    }
    return node
  }

  /// Whether an ellipsis stands where there is one thing in any case, as the value of an assignment.
  private func standsForOne(_ ellipsis: TermIndex) -> Bool {
    guard tree[ellipsis].role == .item, tree[ellipsis].parent >= 0 else { return false }
    switch tree[tree[ellipsis].parent].kind {
    case .assignment, .augmentedAssignment, .variable, .pair, .keywordArgument: return true
    default: return false
    }
  }

  /// What a file must contain for a term to match in it.
  func required(_ term: TermIndex) -> RequiredText {
    let node = nodes[Int(term)]
    let label = tree.labelText(of: term)
    var needs = (node.items + node.options).map(required)
    if case .same = node.form {
      switch tree[term].kind {
      // A name may be imported under another, and a constant may have its value elsewhere.
      case .identifier where label.utf8.count > 1: needs.append(.elsewhere(.literal(label)))
      case .string where label.utf8.count > 1: needs.append(.elsewhere(.fragment(label)))
      // A decorator is a call with or without a parenthesis.
      case .call where knowsCalls && !isDecorator(term):
        if let name = node.items.first.flatMap(calledName) { needs.append(called(name)) }
      default: break
      }
    }
    return .every(needs)
  }

  private func isDecorator(_ term: TermIndex) -> Bool {
    let parent = tree[term].parent
    return parent >= 0 && tree[parent].kind == .decorator
  }

  /// The last name of what is called; `nil` when a pattern leaves it open.
  private func calledName(_ callee: TermIndex) -> String? {
    let node = nodes[Int(callee)]
    guard case .same = node.form else { return nil }
    switch tree[callee].kind {
    case .identifier: return tree.labelText(of: callee)
    case .member where node.items.count == 2: return calledName(node.items[1])
    default: return nil
    }
  }

  /// What a call of a name looks like: the name may stand in parentheses of its own, or be imported under another.
  private func called(_ name: String) -> RequiredText {
    // In old Python these are statements, too.
    guard name != "print", name != "exec" else { return .anything }
    // A decorator without parentheses is a call, too: what it decorates, or a comment, comes next.
    let decorated = ["def", "async", "class", "@", "#"].map { RequiredText.neighbours(name, $0) }
    return .some(
      [.neighbours(name, "("), .neighbours(name, ")")] + decorated + [.elsewhere(.neighbours(name, "as"))])
  }
}
