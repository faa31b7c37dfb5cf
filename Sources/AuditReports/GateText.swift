public import AuditModel

/// A gate decision for a terminal: the table of reasons, then the verdict.
public struct GateText: Sendable {
  private let style: TerminalStyle
  private let explains: Bool

  /// Creates a renderer; with `explains` it says of every row what it rests on and what would make it hold.
  public init(style: TerminalStyle = TerminalStyle(), explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  /// The table, the explanation when it is asked for, and the verdict; after one that is not a pass, where to read on.
  public func render(_ decision: GateDecision) -> String {
    var table = TextTable(columns: ["RESULT", "CONDITION", "ALLOWED", "FOUND", "WHICH"])
    for reason in decision.reasons {
      table.add(
        [reason.verdict.rawValue, reason.condition, reason.allowed, reason.actual, reason.detail],
        ink: reason.verdict.ink)
    }
    let broken = decision.reasons.count { $0.verdict == .fail }
    let undecided = decision.reasons.count { $0.verdict == .inconclusive }
    let why =
      switch decision.verdict {
      case .pass: "all \(counted(decision.reasons.count, "condition")) hold"
      case .fail:
        "\(broken) of \(counted(decision.reasons.count, "condition")) broken"
          + (undecided > 0 ? ", \(undecided) could not be judged" : "")
      case .inconclusive:
        decision.reasons.isEmpty
          ? "there was nothing to judge"
          : "\(undecided) of \(counted(decision.reasons.count, "condition")) could not be judged"
      }
    return (decision.reasons.isEmpty ? "" : table.render(style) + "\n") + explanation(decision)
      + "Gate: " + style.paint(decision.verdict.rawValue, decision.verdict.ink) + " (\(why))\n"
      + (explains || decision.verdict == .pass || decision.reasons.isEmpty
        ? "" : style.paint("`audit gate --explain` says what would make it hold.\n", .faint))
  }
}

extension GateText {
  private func explanation(_ decision: GateDecision) -> String {
    var text = ""
    for note in decision.notes { text += style.paragraph(note, first: "note: ", ink: .note) }
    for warning in decision.warnings { text += style.paragraph(warning, first: "warning: ", ink: .warning) }
    if !decision.notes.isEmpty || !decision.warnings.isEmpty { text += "\n" }
    guard explains else { return text }
    for reason in decision.reasons {
      text += style.paint(reason.verdict.rawValue, reason.verdict.ink) + " "
      text += style.paragraph("\(reason.condition): \(reason.actual), \(reason.allowed)")
      for item in reason.items {
        text += style.paragraph("\(item.name)\(item.why.isEmpty ? "" : ": \(item.why)")", first: "    ")
      }
      if !reason.remedy.isEmpty {
        text += style.paragraph(reason.remedy, first: "  what would make it hold: ", ink: .good)
      }
    }
    return text + "\n"
  }
}

extension GateVerdict {
  /// The ink of the verdict.
  var ink: TerminalStyle.Ink {
    switch self {
    case .pass: .good
    case .fail: .critical
    case .inconclusive: .warning
    }
  }
}

/// A table for a terminal: columns as wide as they need, the last one cut to what is left of the line.
struct TextTable {
  private struct Cell {
    var text: String
    /// In columns of the terminal.
    var width: Int

    init(_ text: String) {
      self.text = text
      width = cellWidth(text)
    }
  }

  private var rows: [(cells: [Cell], ink: TerminalStyle.Ink?)]

  init(columns: [String]) { rows = [(columns.map(Cell.init), .faint)] }

  /// Adds a row of cells, each shown on one line; `ink` colours the first.
  mutating func add(_ cells: [String], ink: TerminalStyle.Ink? = nil) {
    rows.append((cells.map { Cell(flowed($0)) }, ink))
  }

  /// Written as bytes: a table of thousands of rows is tens of thousands of short pieces.
  func render(_ style: TerminalStyle) -> String {
    guard let columns = rows.first?.cells.count else { return "" }
    let widths = (0..<columns).map { column in rows.reduce(0) { max($0, $1.cells[column].width) } }
    let taken = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let lastWidth = max(12, style.width - taken)
    var text: [UInt8] = []
    text.reserveCapacity(rows.count * 120)
    for (index, row) in rows.enumerated() {
      for column in 0..<columns {
        let cell = row.cells[column]
        let isLast = column == columns - 1
        let shown = isLast && cell.width > lastWidth ? Self.cut(cell.text, to: lastWidth) : cell.text
        let ink = index == 0 || column == 0 ? row.ink : nil
        text.append(contentsOf: (ink.map { style.paint(shown, $0) } ?? shown).utf8)
        let pad = isLast ? 0 : widths[column] - cell.width + 2
        for _ in 0..<pad { text.append(UInt8(ascii: " ")) }
      }
      while text.last == UInt8(ascii: " ") { text.removeLast() }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A text cut to a width in columns of a terminal, with an ellipsis when something is left out.
  static func cut(_ text: String, to width: Int) -> String {
    // No character takes more columns than bytes.
    if text.utf8.count <= width || cellWidth(text) <= width { return text }
    var result = ""
    var used = 0
    for character in text {
      used += cellWidth(character)
      if used > width - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}
