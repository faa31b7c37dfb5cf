import AuditModel

/// The title of an entry, taken apart.
struct EntryTitle {
  /// The id as written; `nil` when it has none or only a number.
  var id: String?
  /// The number before the title, such as `3` or `1.2`.
  var number: String?
  var title: String
  var isStruck = false
  /// A status in brackets, behind a dash or a mark.
  var status: (status: BlockerStatus, word: String)?
  /// A priority in brackets or before a colon.
  var priority: (rank: PriorityWords.Rank, word: String)?
  /// A priority that only a mark says.
  var priorityMark: (rank: PriorityWords.Rank, word: String)?
  /// An effort in parentheses.
  var effort: String?

  /// Whether it has an id or a number.
  var isCounted: Bool { id != nil || number != nil }

  /// Whether the title says fixed where a field tells at length what was taken out: "the old switch is removed".
  func isFixed(over field: (status: BlockerStatus, word: String)) -> Bool {
    field.status == .obsolete && status?.status == .fixed && FoldedText(field.word).words.count > 3
  }

  /// Whether there is nothing but a place to fill in.
  var isTemplate: Bool {
    let plain = title.trimmed
    if plain.isEmpty, id == nil { return true }
    if let first = plain.first, let last = plain.last, "[{<".contains(first), "]}>".contains(last) { return true }
    let words = FoldedText(plain).words
    let templates: Set<[String]> = [
      ["issue", "title"], ["title"], ["bug", "title"], ["issue", "name"], ["brief", "description"],
    ]
    if templates.contains(words) { return true }
    if let id, id.uppercased().hasSuffix("XXX") || id.uppercased().hasSuffix("NNN") { return true }
    return false
  }

  /// Takes a line apart.
  init(_ line: InlineLine, scaleStartsAtP1: Bool = false) {
    let letters = line.runs.reduce(into: (all: 0, struck: 0)) { count, run in
      let size = run.text.unicodeScalars.count { FoldedText.isWord($0) }
      count.all += size
      if run.style.contains(.struck) { count.struck += size }
    }
    self.init(text: line.text, scaleStartsAtP1: scaleStartsAtP1)
    isStruck = letters.struck > 0 && letters.struck * 2 >= letters.all
  }

  /// Takes a text apart.
  init(text: String, scaleStartsAtP1: Bool = false) {
    var scanner = TitleScanner(text: text, scaleStartsAtP1: scaleStartsAtP1)
    scanner.readStart()
    scanner.readEnd()
    id = scanner.id
    number = scanner.number
    title = scanner.rest
    status = scanner.status
    priority = scanner.priority
    priorityMark = scanner.priorityMark
    effort = scanner.effort
  }
}
