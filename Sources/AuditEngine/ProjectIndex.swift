public import AuditModel

/// Gives the versions of a package that the project of a file asks for, as its manifest writes them; `nil` when none names it.
public typealias PackageLookup = @Sendable (_ package: String, _ path: RepoPath) -> String?

/// What the files of a project declare, for the conditions that no single file can decide.
struct ProjectIndex: Sendable {
  private let classes: ClassIndex
  private let results: ResultIndex
  private let package: PackageLookup

  /// Joins the declarations of all files; what no finding asks about is left out.
  init(_ reports: [FileReport], package: @escaping PackageLookup) {
    self.package = package
    classes = ClassIndex(reports.lazy.map(\.classes))
    let isAsked = reports.contains { report in
      report.findings.contains { finding in
        finding.allConditions.contains { if case .returnsError = $0 { true } else { false } }
      }
    }
    results = ResultIndex(isAsked ? reports.map(\.functions) : [])
  }

  /// Whether a condition holds in the project.
  func holds(_ condition: FileReport.Condition) -> Bool {
    switch condition {
    case .notOverridden(let className, let method): !classes.isOverridden(method, of: className)
    case .returnsError(let name): results.returnsError(name)
    case .lacksPackages(let packages, let path):
      !packages.contains { wanted in package(wanted.name, path).map(wanted.isMet) ?? false }
    }
  }
}
