/// What the caller knows about findings that are new since a revision.
public enum GateComparison: Hashable, Sendable {
  /// Nobody asked: nothing is said about new findings.
  case notAsked
  /// It was asked for, and the revision could not be compared; why, in a few words such as `main is not in this shallow clone`.
  case unavailable(since: String, reason: String)
  /// The findings that are there now and were not at the revision.
  case compared(since: String, new: [Finding])
}

extension GatePolicy {
  /// Judges a register and the scan it rests on.
  ///
  /// Rows come in a fixed order: what was looked at, unknown checks, open blockers by priority, new findings by priority. A fix that
  /// is only claimed is still open; deferred and accepted blockers are not. An unknown check never counts as a pass.
  ///
  /// - Parameters:
  ///   - snapshot: the register after the scan.
  ///   - coverage: what the scan looked at.
  ///   - checks: the answers of its project checks.
  ///   - isComplete: whether it looked at everything in scope.
  ///   - comparison: what is new since a revision.
  /// - Returns: the verdict with every row that was judged.
  public func judge(
    _ snapshot: RegisterSnapshot, coverage: Coverage, checks: [CheckResult], isComplete: Bool,
    comparison: GateComparison
  ) -> GateDecision {
    var reasons = [scope(coverage, isComplete: isComplete), failures(coverage)]
    let unknown = checks.filter { $0.outcome == .unknown }.map(\.rule.rawValue).sorted()
    if !checks.isEmpty {
      reasons.append(
        GateReason(
          condition: "undecided project checks", allowed: "at most 0", actual: String(unknown.count),
          verdict: unknown.isEmpty ? .pass : .inconclusive, detail: unknown.joined(separator: ", ")))
    }
    for priority in Priority.allCases {
      if let allowed = allowedOpen[priority] { reasons.append(open(snapshot, priority, allowed: allowed)) }
    }
    for priority in Priority.allCases {
      guard let allowed = allowedNew[priority] else { continue }
      if let reason = new(comparison, priority, allowed: allowed) { reasons.append(reason) }
    }
    return GateDecision(reasons: reasons)
  }

  private func scope(_ coverage: Coverage, isComplete: Bool) -> GateReason {
    let count = coverage.scanned.count
    let files = count == 1 ? "1 file" : "\(count) files"
    guard count > 0, !coverage.rules.isEmpty else {
      return GateReason(
        condition: "files looked at", allowed: "everything in scope", actual: files, verdict: .inconclusive,
        detail: coverage.rules.isEmpty ? "no rule ran" : "nothing was scanned")
    }
    return GateReason(
      condition: "files looked at", allowed: "everything in scope", actual: files,
      verdict: isComplete ? .pass : .inconclusive, detail: isComplete ? "" : "the scan left out a part of the scope")
  }

  private func failures(_ coverage: Coverage) -> GateReason {
    let failed = coverage.failed.count
    let total = coverage.scanned.count + failed
    let share = total == 0 ? 0 : Double(failed) / Double(total)
    let shown = coverage.failed.prefix(5).map(\.path.rawValue)
    let more = failed > shown.count ? ["and \(failed - shown.count) more"] : []
    return GateReason(
      condition: "files that could not be looked at", allowed: "at most \(Self.percent(allowedFailedShare)) %",
      actual: "\(failed) of \(total)", verdict: share > allowedFailedShare ? .inconclusive : .pass,
      detail: (shown + more).joined(separator: ", "))
  }

  private func open(_ snapshot: RegisterSnapshot, _ priority: Priority, allowed: Int) -> GateReason {
    let open = snapshot.blockers.filter { $0.priority == priority && $0.status.isOpen }
    return GateReason(
      condition: "open \(priority.rawValue) blockers", allowed: "at most \(allowed)", actual: String(open.count),
      verdict: open.count > allowed ? .fail : .pass, detail: open.map(\.id).joined(separator: ", "))
  }

  private func new(_ comparison: GateComparison, _ priority: Priority, allowed: Int) -> GateReason? {
    switch comparison {
    case .notAsked: return nil
    case .unavailable(let since, let reason):
      return GateReason(
        condition: "new \(priority.rawValue) findings since \(since)", allowed: "at most \(allowed)", actual: "unknown",
        verdict: .inconclusive, detail: reason)
    case .compared(let since, let findings):
      let new = findings.filter { $0.priority == priority }.sorted()
      let shown = new.prefix(5).map { "\($0.path):\($0.range.startLine) \($0.rule)" }
      let more = new.count > shown.count ? ["and \(new.count - shown.count) more"] : []
      return GateReason(
        condition: "new \(priority.rawValue) findings since \(since)", allowed: "at most \(allowed)",
        actual: String(new.count), verdict: new.count > allowed ? .fail : .pass,
        detail: (shown + more).joined(separator: ", "))
    }
  }

  /// A share in percent with at most two decimals and no trailing zeros, such as `1` or `0.25`.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let whole = hundredths / 100
    let rest = hundredths % 100
    if rest == 0 { return String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}
