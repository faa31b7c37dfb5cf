public import AuditModel

/// The checklist for reviewers: every fix that waits, with its steps and criteria.
struct VerificationView {
  let report: RegisterReport
  let profile: GuardProfile

  var values: [String: Any] {
    let waiting = report.snapshot.blockers
      .filter { $0.status == .fixSubmitted || $0.status == .fixed && $0.verification != .verified }
      .sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
    return [
      "repository": MarkdownText.inline(report.repository), "updated": report.asOf.isoDate,
      "hasPlans": !waiting.isEmpty,
      "plans": waiting.map(plan),
    ]
  }

  private func plan(_ blocker: Blocker) -> [String: Any] {
    let dossier = report.snapshot.dossier(of: blocker)
    let checks = VerificationPlan(of: blocker, dossier: dossier, profile: profile).checks
    return [
      "id": blocker.id, "title": MarkdownText.inline(blocker.title), "priority": blocker.priority.rawValue,
      "status": blocker.status.documentWord, "verification": blocker.verification.phrase,
      "owner": MarkdownText.inline(blocker.owner ?? "nobody yet"), "hasCommit": blocker.fixCommit != nil,
      "commit": blocker.fixCommit.map { MarkdownText.code(short($0)) } ?? "", "checks": checks.map(check),
    ]
  }

  private func check(_ check: PlannedCheck) -> [String: Any] {
    var details: [String] = []
    if !check.isRequired { details.append("not required") }
    if !check.roles.isEmpty { details.append("by \(check.roles.map(\.rawValue).joined(separator: " or "))") }
    if let command = check.command { details.append(MarkdownText.code(command)) }
    if let record = check.record {
      details.append("\(record.verdict.rawValue) by \(MarkdownText.inline(record.by.phrase)) on \(record.time.isoDate)")
      if let stale = record.staleReason { details.append("no longer counts: \(MarkdownText.inline(stale))") }
    }
    let isPassed = check.record?.verdict == .passed && check.record?.staleReason == nil
    return [
      "tick": isPassed ? "x" : " ", "title": MarkdownText.line(check.title),
      "detail": details.isEmpty ? "" : " (" + details.joined(separator: "; ") + ")",
    ]
  }
}

extension StyleReport {
  /// The template of the checklist for reviewers.
  public static var verificationTemplate: String { ReportTemplate.embedded("verification.mustache") }

  /// Renders the checklist for reviewers through this template.
  public func render(verificationOf report: RegisterReport, profile: GuardProfile) -> String {
    render(values: VerificationView(report: report, profile: profile).values)
  }
}
