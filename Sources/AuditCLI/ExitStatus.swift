import ArgumentParser

/// The exit status of every command.
///
/// The numbers are a promise to scripts.
enum ExitStatus: Int32 {
  /// Done; for `gate`: pass.
  case success = 0
  /// The policy is not met.
  case policyNotMet = 1
  /// Usage, configuration or a rule file is invalid; the register is unusable.
  case invalid = 2
  /// Incomplete: missing target, nothing scanned, too many files failed. Wins over success.
  case incomplete = 3

  var code: ExitCode { ExitCode(rawValue) }
}
