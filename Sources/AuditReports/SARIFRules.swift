import AuditModel

/// The rules of one SARIF run, in the order of their ids, and where each stands in the list.
struct SARIFRules {
  /// The `reportingDescriptor` objects.
  let descriptors: [JSONValue]
  private let indices: [RuleID: Int]

  /// Takes the pages of all rules that ran, and makes a bare entry for one that reports without a page.
  init(_ result: ScanResult) {
    let pages = Dictionary(result.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let findings = result.findings + result.suppressed.map(\.finding)
    let priorities = Dictionary(findings.map { ($0.rule, $0.priority) }, uniquingKeysWith: { min($0, $1) })
    let ids = Set(pages.keys).union(priorities.keys).sorted()
    indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    descriptors = ids.map { id in
      pages[id].map(Self.descriptor)
        ?? [
          "id": .string(id.rawValue),
          "defaultConfiguration": ["level": .string((priorities[id] ?? .p2).sarifLevel)],
        ]
    }
  }

  /// The place of a rule in `descriptors`; -1, SARIF's "not known", for a rule that is not there.
  func index(of rule: RuleID) -> Int { indices[rule] ?? -1 }

  private static func descriptor(_ page: RulePage) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(page.id.rawValue)),
      ("shortDescription", ["text": .string(page.title)]),
      ("fullDescription", ["text": .string(page.message)]),
      ("help", ["text": .string(helpText(page)), "markdown": .string(helpMarkdown(page))]),
    ]
    if let link = page.references.first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
      members.append(("helpUri", .string(link)))
    }
    members.append(("defaultConfiguration", ["level": .string(page.priority.sarifLevel)]))
    members.append(("properties", properties(page)))
    return .object(members)
  }

  /// GitHub reads `tags`, `precision`, `problem.severity` and `security-severity` (a number in a string).
  private static func properties(_ page: RulePage) -> JSONValue {
    var tags = [page.area]
    if isSecurity(page), !tags.contains("security") { tags.append("security") }
    // CodeQL's form of a CWE tag, which GitHub shows as a link.
    tags += page.cwe.compactMap { cwe in
      let digits = cwe.uppercased().hasPrefix("CWE-") ? cwe.dropFirst(4).prefix { $0.isNumber } : ""
      return digits.isEmpty
        ? nil : "external/cwe/cwe-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
    var members: [(key: String, value: JSONValue)] = [
      ("priority", .string(page.priority.rawValue)),
      ("tags", JSONValue(Array(tags.prefix(20)))),
      ("precision", .string(page.confidence.sarifPrecision)),
      ("problem.severity", .string(page.priority.problemSeverity)),
    ]
    if isSecurity(page) { members.append(("security-severity", .string(page.priority.securitySeverity))) }
    members.append(("effort", .string(page.effort.rawValue)))
    members.append(("languages", JSONValue(page.languages)))
    members.append(("version", .string(page.version)))
    return .object(members)
  }

  private static func isSecurity(_ page: RulePage) -> Bool {
    ["security", "secrets", "auth"].contains(page.area) || ["security", "secrets", "auth"].contains(page.id.category)
  }

  private static func helpText(_ page: RulePage) -> String {
    var text = "\(page.message)\n\nWhy it matters: \(page.impact)\n\nFix: \(page.fix)"
    if !page.verification.isEmpty {
      text += "\n\nHow to check the fix:\n" + page.verification.map { "- \($0)" }.joined(separator: "\n")
    }
    if !page.references.isEmpty { text += "\n\n" + page.references.joined(separator: "\n") }
    return text
  }

  private static func helpMarkdown(_ page: RulePage) -> String {
    var text = "\(MarkdownText.inline(page.message))\n\n"
    text += "**Why it matters.** \(MarkdownText.inline(page.impact))\n\n**Fix.** \(MarkdownText.inline(page.fix))\n"
    if !page.verification.isEmpty {
      text += "\n**How to check the fix**\n\n"
      text += page.verification.map { "- \(MarkdownText.inline($0))\n" }.joined()
    }
    let links = page.references.compactMap(MarkdownText.autolink)
    if !links.isEmpty { text += "\n**References**\n\n" + links.map { "- \($0)\n" }.joined() }
    return text
  }
}

extension Priority {
  /// CodeQL's `problem.severity`.
  fileprivate var problemSeverity: String {
    switch self {
    case .p0: "error"
    case .p1: "warning"
    case .p2: "recommendation"
    }
  }

  /// A score inside the band that GitHub shows as high (7.0 and more), medium (4.0 and more) or low; P0 is critical (over 9.0).
  fileprivate var securitySeverity: String {
    switch self {
    case .p0: "9.1"
    case .p1: "7.0"
    case .p2: "4.0"
    }
  }
}

extension Confidence {
  fileprivate var sarifPrecision: String {
    switch self {
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    }
  }
}
