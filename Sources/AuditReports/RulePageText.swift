public import AuditModel

/// The page of one rule for a terminal: what it catches, why it hurts, how to fix it and how to check the fix.
public struct RulePageText: Sendable {
  private let style: TerminalStyle

  /// Creates a renderer.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The page.
  ///
  /// - Parameters:
  ///   - page: The rule.
  ///   - bad: Code that the rule reports, if there is an example.
  ///   - good: Code that it leaves alone, if there is an example.
  /// - Returns: The text.
  public func render(_ page: RulePage, bad: String? = nil, good: String? = nil) -> String {
    var text = style.paint(page.id.rawValue, page.priority.ink) + ": " + style.paint(flowed(page.title), .strong) + "\n"
    let facts = [
      "\(page.priority.rawValue) (\(page.priority.meaning))", "area \(page.area)", "effort \(page.effort.phrase)",
      "confidence \(page.confidence.rawValue)", "languages \(page.languages.joined(separator: ", "))",
    ]
    text += style.paragraph(facts.joined(separator: " · "))
    section("What it catches", page.message, to: &text)
    section("Why it hurts in production", page.impact, to: &text)
    example("Reported", bad, to: &text)
    example("Left alone", good, to: &text)
    section("Fix", page.fix, to: &text)
    list("How to check the fix", page.verification, numbered: true, to: &text)
    list("References", page.cwe + page.references, numbered: false, to: &text)
    text +=
      "\n"
      + style.paint(
        "Version \(page.version). Silence one place with a comment: "
          + "audit: ignore[\(page.id.rawValue)] reason", .faint) + "\n"
    return text
  }

  private func heading(_ title: String) -> String { "\n" + style.paint(title, .strong) + "\n" }

  private func section(_ title: String, _ body: String, to text: inout String) {
    if !body.isEmpty { text += heading(title) + style.paragraph(body, first: "  ") }
  }

  private func list(_ title: String, _ items: [String], numbered: Bool, to text: inout String) {
    guard !items.isEmpty else { return }
    text += heading(title)
    for (index, item) in items.enumerated() {
      text += style.paragraph(item, first: numbered ? "  \(index + 1). " : "  - ")
    }
  }

  private func example(_ title: String, _ code: String?, to text: inout String) {
    guard let code, !code.isEmpty else { return }
    text += heading(title)
    var lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    for line in lines {
      // Tabs are kept out of `visible`, which would spell them.
      text += trimmingEnd("    " + visible(String(line).replacing("\t", with: "    "))) + "\n"
    }
  }
}

extension Effort {
  /// The size with its range.
  var phrase: String {
    switch self {
    case .small: "S (up to 2 hours)"
    case .medium: "M (2 hours to 2 days)"
    case .large: "L (2 to 10 days)"
    }
  }
}
