import AuditModel
import AuditReports
import AuditSource

/// Makes the edits that findings suggest, and says what became of them.
struct FixSummary {
  private var fixed = 0
  private var files = 0
  private var overlapping = 0
  private var withheld = 0
  private var failures: [(path: RepoPath, count: Int, failure: WriteFailure)] = []

  /// Edits the files below a folder.
  ///
  /// Each file is replaced as a whole, and only when it is still as it was scanned.
  init(_ findings: [Finding], root: String) {
    let writer = FileWriter(root: root)
    for plan in EditPlan.plans(for: findings) {
      overlapping += plan.overlapping.count
      withheld += plan.withheld.count
      guard !plan.replacements.isEmpty else { continue }
      do throws(WriteFailure) {
        try writer.replace(plan.path, digest: plan.fileDigest, edit: plan.applied)
        fixed += plan.fixed.count
        files += 1
      } catch {
        failures.append((plan.path, plan.fixed.count, error))
      }
    }
  }

  /// Whether something that could be edited was not.
  var hasFailures: Bool { !failures.isEmpty }

  /// The outcome, a line each.
  var text: String {
    EditText(
      fixed: fixed, files: files, overlapping: overlapping, withheld: withheld,
      left: failures.map { EditText.Left(path: $0.path, findings: $0.count, reason: $0.failure.reason) }
    ).render()
  }
}

extension WriteFailure {
  fileprivate var reason: String {
    switch self {
    case .changed: "it is no longer the text that was scanned, or not UTF-8"
    case .notRegular: "it is not a regular file"
    case .refused(let reason): reason
    }
  }
}
