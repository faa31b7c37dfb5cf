import AuditModel

/// One HTML file with every blocker: filterable, for wide and narrow screens, light, dark and paper; nothing is loaded.
///
/// All text from the register is escaped, and the page's own policy lets no other script run. Equal input gives equal bytes.
public struct HTMLReport: Sendable {
  private let report: RegisterReport
  private let histories: [String: [HistoryLine]]

  /// Creates a renderer of a register; what happened to each blocker is told from the report's log.
  public init(_ report: RegisterReport) {
    self.report = report
    histories = report.log.histories(names: report.snapshot.names)
  }

  /// The page.
  public func render() -> String {
    let figures = RegisterFigures(report.snapshot, asOf: report.asOf)
    let script = ReportTemplate.embedded("page.js")
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(Self.base64(SHA256.hex("\n" + script, length: 64)))'; base-uri 'none'; form-action 'none'"
    var page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n"
    page +=
      "<title>\(Self.text("Production readiness of \(report.repository)"))</title>\n<style>\n\(ReportTemplate.embedded("page.css"))</style>\n</head>\n<body>\n"
    page +=
      "<a class=\"skip\" href=\"#blockers\">Skip to the blockers</a>\n" + header(figures) + "<main>\n" + charts(figures)
    page +=
      "<section aria-labelledby=\"list\">\n<h2 id=\"list\">Blockers</h2>\n" + filter(figures) + table(figures)
      + "</section>\n" + notes + "</main>\n"
    page +=
      "<footer class=\"dim\"><p>Generated from the register on \(report.asOf.isoDate) by <code>audit report --style html</code>.</p></footer>\n"
    return page + "<script>\n\(script)</script>\n</body>\n</html>\n"
  }

  // MARK: Head

  private func header(_ figures: RegisterFigures) -> String {
    let readiness = RegisterFigures.readiness(figures.blockers)
    let worst = figures.open.map(\.priority).min()
    let verdict: String
    switch report.gate?.verdict {
    case .pass?: verdict = "The gate passes."
    case .fail?: verdict = "The gate fails."
    case .inconclusive?: verdict = "The gate is inconclusive."
    case nil:
      verdict =
        worst.map { priority in
          "\(counted(figures.open(priority), "open \(priority.rawValue) blocker")): \(priority.meaning)."
        } ?? "No open blocker is on record."
    }
    let tiles = [
      ("\(readiness.percent)%", "ready", readiness.formula),
      (RegisterFigures.grade(figures.blockers), "grade", RegisterFigures.gradeMeaning),
      (grouped(figures.open(.p0)), "open P0", Priority.p0.meaning),
      (grouped(figures.open(.p1)), "open P1", Priority.p1.meaning),
      (grouped(figures.open(.p2)), "open P2", Priority.p2.meaning),
    ]
    var text =
      "<header>\n<h1>Production readiness of \(Self.text(report.repository))</h1>\n<p><strong>\(Self.text(verdict))</strong> "
    text += "<span class=\"dim\">\(report.asOf.isoDate)</span></p>\n<ul class=\"tiles\">\n"
    for (number, name, detail) in tiles {
      text +=
        "<li><strong>\(Self.text(number))</strong> \(name)<br><small class=\"dim\">\(Self.text(detail))</small></li>\n"
    }
    return text + "</ul>\n" + gate + "</header>\n"
  }

  /// What the gate demands and what there is.
  private var gate: String {
    guard let gate = report.gate, !gate.reasons.isEmpty else { return "" }
    var text =
      "<details class=\"gate\"><summary>What has to hold before production</summary>\n<table>\n<thead><tr>"
    for name in ["Condition", "Allowed", "Found", "Result"] { text += "<th scope=\"col\">\(name)</th>" }
    text += "</tr></thead>\n<tbody>\n"
    for reason in gate.reasons {
      text +=
        "<tr><th scope=\"row\">\(Self.text(reason.condition))</th><td>\(Self.text(reason.allowed))</td><td>\(Self.text(reason.actual))</td><td>\(reason.verdict.rawValue)</td></tr>\n"
    }
    return text + "</tbody>\n</table>\n</details>\n"
  }

  // MARK: Charts

  private func charts(_ figures: RegisterFigures) -> String {
    let start = figures.blockers.map(\.opened.time).min() ?? report.asOf
    let series = BurndownSeries(figures.blockers, report.snapshot.dossiers, since: start, until: report.asOf).days
    let ages = AgeBuckets(figures.open, asOf: report.asOf).rows
    return "<section aria-labelledby=\"charts\">\n<h2 id=\"charts\">Course</h2>\n<div class=\"charts\">\n"
      + HTMLCharts.burndown(series) + HTMLCharts.ages(ages) + "</div>\n</section>\n"
  }

  // MARK: List

  private func filter(_ figures: RegisterFigures) -> String {
    func select(_ name: String, _ label: String, _ values: [String]) -> String {
      let options = values.map { "<option value=\"\(Self.text($0))\">\(Self.text($0))</option>" }.joined()
      return "<label>\(label)<select name=\"\(name)\"><option value=\"\">all</option>\(options)</select></label>\n"
    }
    let blockers = figures.blockers
    var text =
      "<form id=\"filter\" hidden>\n<label>Search<input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n"
    text += select("priority", "Priority", Priority.allCases.map(\.rawValue))
    text += select(
      "status", "Status",
      BlockerStatus.allCases.filter { status in blockers.contains { $0.status == status } }.map(\.documentWord))
    text += select("component", "Component", Set(blockers.map { visible($0.component) }).sorted())
    text += select("owner", "Owner", Set(blockers.map { visible($0.owner ?? "nobody yet") }).sorted())
    return text
      + "<button type=\"reset\">Clear</button>\n</form>\n<p id=\"shown\" role=\"status\" aria-live=\"polite\">\(counted(blockers.count, "blocker"))</p>\n"
  }

  /// The roles are those the elements have anyway: on a narrow screen the style makes cards of the rows, and browsers then forget
  /// that it is a table.
  private func table(_ figures: RegisterFigures) -> String {
    var text =
      "<table id=\"blockers\" role=\"table\" tabindex=\"-1\">\n<caption>Every blocker on record, the most urgent first</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
    for name in ["Id", "Priority", "Title", "Status", "Owner", "Component", "Since"] {
      text += "<th scope=\"col\" role=\"columnheader\">\(name)</th>"
    }
    text += "</tr></thead>\n<tbody role=\"rowgroup\">\n"
    let findings = Dictionary(grouping: report.snapshot.findings, by: \.blocker)
    for blocker in figures.blockers { text += row(blocker, findings[blocker.number] ?? []) }
    return text + "</tbody>\n</table>\n"
  }

  private func row(_ blocker: Blocker, _ findings: [TrackedFinding]) -> String {
    let (owner, component) = (visible(blocker.owner ?? "nobody yet"), visible(blocker.component))
    var text =
      "<tr id=\"\(blocker.anchor)\" role=\"row\" data-priority=\"\(blocker.priority.rawValue)\" data-status=\"\(blocker.status.documentWord)\""
    text += " data-component=\"\(Self.text(component))\" data-owner=\"\(Self.text(owner))\">\n"
    func cell(_ label: String, _ content: String) -> String {
      "<td role=\"cell\" data-label=\"\(label)\"><span>\(content)</span></td>\n"
    }
    text +=
      "<th scope=\"row\" role=\"rowheader\" data-label=\"Id\"><a href=\"#\(blocker.anchor)\">\(blocker.id)</a></th>\n"
    text += cell("Priority", "<span class=\"badge \(blocker.priority.rawValue)\">\(blocker.priority.rawValue)</span>")
    text +=
      "<td role=\"cell\" data-label=\"Title\"><div>\(Self.text(blocker.title))\(details(blocker, findings))</div></td>\n"
    text += cell(
      "Status",
      Self.text(blocker.status.documentWord)
        + (blocker.status == .fixed ? "<br><small class=\"dim\">\(blocker.verification.phrase)</small>" : ""))
    text +=
      cell("Owner", Self.text(owner)) + cell("Component", Self.text(component))
      + cell("Since", blocker.opened.time.isoDate)
    return text + "</tr>\n"
  }

  private func details(_ blocker: Blocker, _ findings: [TrackedFinding]) -> String {
    let dossier = report.snapshot.dossier(of: blocker)
    let page = blocker.rule.flatMap { report.pages[$0] }
    let present = report.snapshot.work(among: findings)
    var facts: [(String, String)] = []
    func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { facts.append((name, value)) } }
    add("Summary", dossier.texts[.summary])
    add("Description", dossier.texts[.description] ?? present.first?.finding.message)
    add("Impact", dossier.texts[.impact] ?? page?.impact)
    add("Risk", dossier.texts[.risk])
    add("Fix", dossier.texts[.remediation] ?? present.first?.finding.fix ?? page?.fix)
    add("Workaround", dossier.texts[.workaround])
    add("Next step", dossier.texts[.nextStep])
    add("Effort", dossier.effortText)
    add("Rule", blocker.rule?.rawValue)
    let places =
      present.prefix(8).map { "\($0.finding.path.rawValue):\($0.finding.range.startLine)" }
      + dossier.locations.map(\.text)
    add("Places", places.joined(separator: "\n"))
    add("Verification", dossier.criteria.map(\.text).joined(separator: "\n"))
    if let term = blocker.waiverTerm(asOf: report.asOf), term.isWarning { add("Waiver", term.phrase) }
    let waived = findings.filter { $0.detection == .present }.compactMap { tracked in
      report.snapshot.disposition(of: tracked).map {
        "\(tracked.finding.path.rawValue):\(tracked.finding.range.startLine): \($0.phrase)"
      }
    }
    add("Waived findings", waived.joined(separator: "\n"))
    let history = history(blocker, dossier)
    guard !facts.isEmpty || !history.isEmpty else { return "" }
    var text = "<details><summary>Details of \(blocker.id)</summary>\n" + (facts.isEmpty ? "" : "<dl>\n")
    for (name, value) in facts {
      let lines = value.split(separator: "\n").map { Self.text(visible(String($0))) }.joined(separator: "<br>")
      text += "<dt>\(name)</dt><dd>\(lines)</dd>\n"
    }
    if !facts.isEmpty { text += "</dl>\n" }
    if let excerpt = present.first?.finding.excerpt.lines, !excerpt.isEmpty {
      text +=
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code of \(blocker.id)\">\(excerpt.map { Self.text(visible($0)) }.joined(separator: "\n"))</pre>\n"
    }
    return text + history + "</details>"
  }

  /// Everything that happened to a blocker, oldest first; what its periods say when there is no log.
  private func history(_ blocker: Blocker, _ dossier: BlockerDossier) -> String {
    func item(_ time: Timestamp, _ text: String) -> String {
      "<li><time datetime=\"\(time.iso8601)\">\(time.isoDate)</time> \(Self.text(text))</li>\n"
    }
    var items: [String]
    if let lines = histories[blocker.uid] {
      items = lines.map { line in
        item(line.time, "\(line.actor): \(line.text)" + (line.reason.map { " (“\(flowed($0))”)" } ?? ""))
      }
    } else {
      items = dossier.episodes.map { episode in
        let end = episode.closed.map { ", until \($0.time.isoDate): \(episode.outcome?.phrase ?? "closed")" } ?? ""
        return item(episode.opened.time, "open" + end)
      }
      items += dossier.comments.map { item($0.time, "\($0.by.name): \(flowed($0.text))") }
    }
    guard !items.isEmpty else { return "" }
    let heading = "history-\(blocker.anchor)"
    return
      "<h3 id=\"\(heading)\">History</h3>\n<ol class=\"history\" aria-labelledby=\"\(heading)\">\n\(items.joined())</ol>\n"
  }

  // MARK: Notes

  /// What imported documents say beside their entries.
  private var notes: String {
    let documents = KeptNotes(report.documents).documents
    guard !documents.isEmpty else { return "" }
    var text = "<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes kept from imported documents</h2>\n"
    text += "<p class=\"dim\">They belong to no blocker, and nothing here keeps them true.</p>\n"
    for document in documents {
      let name = Self.text(document.name)
      text += "<details><summary>\(name), as it stood on \(document.imported)</summary>\n"
      text +=
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"Notes of \(name)\">\(document.lines.map(Self.text).joined(separator: "\n"))</pre>\n"
      if document.more > 0 {
        text += "<p>\(counted(document.more, "more line")) in the register: <code>audit import --list</code></p>\n"
      }
      text += "</details>\n"
    }
    return text + "</section>\n"
  }

  // MARK: Text

  /// Text that is inert in HTML, inside quotes too; what steers the direction of text is shown as an escape.
  static func text(_ text: String) -> String {
    visible(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;"
    ).replacing("'", with: "&#39;")
  }

  private static func base64(_ hex: String) -> String {
    let digits = Array(hex.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * place)) & 63] : "=")
      }
    }
    return text
  }
}

/// Charts as SVG, each with its numbers as a table for whom a picture is no help.
enum HTMLCharts {
  static func burndown(_ days: [BurndownSeries.Day]) -> String {
    let (width, height, left, bottom) = (420, 200, 34, 28)
    let top = max(1, days.flatMap(\.counts).max() ?? 1)
    func x(_ index: Int) -> Int { left + (width - left - 8) * index / max(1, days.count - 1) }
    func y(_ count: Int) -> Int { height - bottom - (height - bottom - 12) * count / top }
    var svg =
      "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"Open blockers by day: \(summary(days))\">\n"
    svg += "<line x1=\"\(left)\" y1=\"\(y(0))\" x2=\"\(width - 8)\" y2=\"\(y(0))\" stroke=\"currentColor\"/>\n"
    svg += "<text x=\"4\" y=\"\(y(top) + 4)\">\(top)</text><text x=\"4\" y=\"\(y(0) + 4)\">0</text>\n"
    for index in 0..<3 {
      let points = days.enumerated().map { "\(x($0.offset)),\(y($0.element.counts[index]))" }
      let dash = ["", " stroke-dasharray=\"8 4\"", " stroke-dasharray=\"2 4\""][index]
      svg +=
        "<polyline class=\"s\(index)\" fill=\"none\" stroke-width=\"2.5\"\(dash) points=\"\(points.joined(separator: " "))\"/>\n"
      if let last = days.last, days.count == 1 {
        svg += "<circle class=\"f\(index)\" cx=\"\(x(0))\" cy=\"\(y(last.counts[index]))\" r=\"4\"/>\n"
      }
      svg +=
        "<text x=\"\(left + 10 + index * 60)\" y=\"\(height - 6)\" class=\"f\(index)\">P\(index) \(["—", "– –", "···"][index])</text>\n"
    }
    if let first = days.first, let last = days.last {
      svg += "<text x=\"\(width - 8)\" y=\"\(height - 6)\" text-anchor=\"end\">\(first.date) to \(last.date)</text>\n"
    }
    svg += "</svg>\n"
    let rows = days.map {
      "<tr><th scope=\"row\">\($0.date)</th>" + $0.counts.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return figure("Open blockers by day", svg, rows)
  }

  static func ages(_ buckets: [AgeBuckets.Row]) -> String {
    let top = max(1, buckets.map { $0.counts.reduce(0, +) }.max() ?? 1)
    let label = buckets.map { "\($0.name) \($0.counts.reduce(0, +))" }.joined(separator: ", ")
    var svg = "<svg viewBox=\"0 0 420 200\" role=\"img\" aria-label=\"Age of open blockers: \(label)\">\n"
    for (index, bucket) in buckets.enumerated() {
      let y = 14 + index * 46
      var x = 110
      svg += "<text x=\"4\" y=\"\(y + 18)\">\(bucket.name)</text>\n"
      for (place, count) in bucket.counts.enumerated() where count > 0 {
        let width = max(2, 270 * count / top)
        svg +=
          "<rect class=\"f\(place)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"26\"><title>P\(place): \(count)</title></rect>\n"
        x += width + 1
      }
      svg += "<text x=\"\(x + 5)\" y=\"\(y + 18)\">\(bucket.counts.reduce(0, +))</text>\n"
    }
    svg += "</svg>\n"
    let rows = buckets.map {
      "<tr><th scope=\"row\">\($0.name)</th>" + $0.counts.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return figure("Age of open blockers", svg, rows)
  }

  private static func summary(_ days: [BurndownSeries.Day]) -> String {
    guard let first = days.first, let last = days.last else { return "none" }
    func counts(_ day: BurndownSeries.Day) -> String {
      day.counts.enumerated().map { "P\($0.offset) \($0.element)" }.joined(separator: ", ")
    }
    return "\(counts(first)) on \(first.date), \(counts(last)) on \(last.date)"
  }

  private static func figure(_ title: String, _ svg: String, _ rows: [String]) -> String {
    "<figure><figcaption>\(title)</figcaption>\n\(svg)<details><summary>\(title) as a table</summary><table><thead><tr><th scope=\"col\">Time</th>"
      + "<th scope=\"col\">P0</th><th scope=\"col\">P1</th><th scope=\"col\">P2</th></tr></thead><tbody>\(rows.joined())</tbody></table></details></figure>\n"
  }
}
