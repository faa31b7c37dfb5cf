public import AuditModel

/// The blockers of a register in the formats of other tools: CSV for spreadsheets, JUnit and GitLab's code quality for CI.
public struct BlockerTables: Sendable {
  private let report: RegisterReport
  private let policy: RegisterPolicy?
  /// By number of a blocker: its findings that are work, the most urgent first.
  private let work: [Int: [TrackedFinding]]

  /// Creates a renderer of a register; with the policy, open blockers without a day of their own are due by their service level.
  public init(_ report: RegisterReport, policy: RegisterPolicy? = nil) {
    self.report = report
    self.policy = policy
    let snapshot = report.snapshot
    work = Dictionary(grouping: snapshot.work(among: snapshot.findings), by: \.blocker)
  }

  private func dueDate(_ blocker: Blocker) -> CalendarDate? {
    blocker.status.isOpen ? policy?.dueDate(of: blocker) ?? blocker.dueDate : blocker.dueDate
  }

  private var blockers: [Blocker] {
    report.snapshot.blockers.sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
  }

  private func place(_ blocker: Blocker) -> (path: String, line: Int)? {
    if let finding = work[blocker.number]?.first?.finding {
      return (finding.path.rawValue, max(1, finding.range.startLine))
    }
    let named = report.snapshot.dossier(of: blocker).locations.first { [.file, .range].contains($0.kind) }
    return named.map { ($0.place.hasPrefix("/") ? String($0.place.dropFirst()) : $0.place, $0.startLine ?? 1) }
  }

  // MARK: CSV

  /// RFC 4180: a head, one line for each blocker, CRLF.
  ///
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  public var csv: String {
    let head = [
      "id", "title", "kind", "priority", "status", "verification", "owner", "component", "area", "effort", "due",
      "opened", "changed", "rule", "findings", "location", "impact",
    ]
    let rows = blockers.map { blocker -> [String] in
      let dossier = report.snapshot.dossier(of: blocker)
      let count = work[blocker.number]?.count ?? 0
      let place = place(blocker).map { "\($0.path):\($0.line)" } ?? dossier.locations.first?.text ?? ""
      return [
        blocker.id, blocker.title, blocker.kind.rawValue, blocker.priority.rawValue, blocker.status.rawValue,
        blocker.verification.rawValue,
        blocker.owner ?? "", blocker.component, blocker.area ?? "", dossier.effortText ?? "",
        dueDate(blocker)?.description ?? "",
        blocker.opened.time.isoDate, blocker.changed.time.isoDate, blocker.rule?.rawValue ?? "", String(count), place,
        dossier.texts[.impact] ?? blocker.rule.flatMap { report.pages[$0]?.impact } ?? "",
      ]
    }
    return ([head] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    var shown = flowed(text)
    if let first = shown.first, "=+-@".contains(first) { shown = "'" + shown }
    return shown.contains { $0 == "," || $0 == "\"" } ? "\"" + shown.replacing("\"", with: "\"\"") + "\"" : shown
  }

  // MARK: JUnit

  /// JUnit's XML: a suite for each priority, a case for each blocker; open is failed, parked is skipped, closed is passed.
  public var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let failures = blockers.count(where: \.status.isOpen)
    text += "<testsuites name=\"audit\" tests=\"\(blockers.count)\" failures=\"\(failures)\">\n"
    for priority in Priority.allCases {
      let members = blockers.filter { $0.priority == priority }
      let skipped = members.count(where: \.status.isParked)
      text +=
        "  <testsuite name=\"\(priority.rawValue)\" tests=\"\(members.count)\" failures=\"\(members.count(where: \.status.isOpen))\" skipped=\"\(skipped)\">\n"
      for blocker in members { text += testCase(blocker) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func testCase(_ blocker: Blocker) -> String {
    let place = place(blocker)
    var attributes =
      "classname=\"\(Self.xml(blocker.component))\" name=\"\(Self.xml("\(blocker.id) \(blocker.title)"))\""
    if let place { attributes += " file=\"\(Self.xml(place.path))\" line=\"\(place.line)\"" }
    let message = Self.xml("\(blocker.status.phrase), \(blocker.verification.phrase)")
    if blocker.status.isOpen {
      let impact =
        report.snapshot.dossier(of: blocker).texts[.impact] ?? blocker.rule.flatMap { report.pages[$0]?.impact }
        ?? blocker.title
      return
        "    <testcase \(attributes)>\n      <failure message=\"\(message)\" type=\"\(blocker.priority.rawValue)\">\(Self.xml(flowed(impact)))</failure>\n    </testcase>\n"
    }
    if blocker.status.isParked {
      return "    <testcase \(attributes)>\n      <skipped message=\"\(message)\"/>\n    </testcase>\n"
    }
    return "    <testcase \(attributes)/>\n"
  }

  /// Text that is safe in XML; what XML may not hold is shown as an escape.
  private static func xml(_ text: String) -> String {
    visible(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;"
    )
    .unicodeScalars.reduce(into: "") { result, scalar in
      let isAllowed = scalar.value != 0xFFFE && scalar.value != 0xFFFF
      if isAllowed { result.unicodeScalars.append(scalar) }
    }
  }

  // MARK: GitLab

  /// GitLab's code quality report: one entry for each open blocker, at its first place.
  public var gitLab: String {
    let severities: [Priority: String] = [.p0: "blocker", .p1: "critical", .p2: "major"]
    return JSONValue.array(
      blockers.filter(\.status.isOpen).map { blocker in
        let place = place(blocker)
        return .object([
          ("description", .string("\(blocker.id) \(flowed(blocker.title))")),
          ("check_name", .string(blocker.rule?.rawValue ?? "register.\(blocker.kind.rawValue)")),
          ("fingerprint", .string(blocker.uid)),
          ("severity", .string(severities[blocker.priority] ?? "major")),
          (
            "location",
            .object([
              ("path", .string(place?.path ?? ".")), ("lines", .object([("begin", .integer(place?.line ?? 1))])),
            ])
          ),
        ])
      }
    ).text
  }
}
