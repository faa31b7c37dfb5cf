import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// An error that ends a command: what to print and with which status to exit.
struct Failure: Error {
  let message: String
  let status: ExitStatus

  init(_ message: String, status: ExitStatus = .invalid) {
    self.message = message
    self.status = status
  }

  /// Explains an error of any module.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as SourceError:
      self.init("\(error.description)\nhelp: \(error.help)", status: error.status)
    case let error as LoadProblems: self.init(Self.text(error.problems))
    case let error as RegisterError: self.init(error.description, status: error.status)
    case let error as DecisionRefusal: self.init(error.description)
    case let error as TemplateProblem: self.init(String(describing: error))
    default: self.init(error.localizedDescription)
    }
  }

  /// Every problem with its place, and a count.
  static func text(_ problems: [LoadProblem]) -> String {
    let lines = problems.map { problem in
      let place = problem.line > 0 ? "\(problem.file):\(problem.line):\(max(1, problem.column))" : problem.file
      return "\(problem.message)\n  --> \(place)" + (problem.help.isEmpty ? "" : "\nhelp: \(problem.help)")
    }
    return lines.joined(separator: "\n\nerror: ") + (problems.count > 1 ? "\n\n\(problems.count) problems" : "")
  }
}

extension SourceError {
  /// A target that is not there is an incomplete scan; anything else is a mistake in the request.
  fileprivate var status: ExitStatus {
    switch self {
    case .unknownRevision: .invalid
    default: .incomplete
    }
  }
}

extension RegisterError {
  /// Without a register nothing has been scanned yet; one that is there and of no use is another matter.
  fileprivate var status: ExitStatus {
    if case .missing = self { .incomplete } else { .invalid }
  }
}
