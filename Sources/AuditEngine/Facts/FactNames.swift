/// The facts that rules may ask for.
public enum FactNames {
  /// Files such as `.env` in the git index that hold the value of a secret.
  public static let envFiles = "git.env-files"
  /// Such files that hold values, none of which looks like a secret.
  public static let plainEnvFiles = "git.env-files-without-secrets"
  /// Such files that were in the history and are gone from the index.
  public static let envFilesInHistory = "git.env-files-in-history"
  /// Secrets that were in the history and are gone from the index.
  public static let secretsInHistory = "git.secrets-in-history"
  /// Inline suppressions that suppress nothing.
  public static let unusedSuppressions = "suppressions.unused"
  /// Inline suppressions without a reason.
  public static let reasonlessSuppressions = "suppressions.without-reason"

  /// Those that need a search of the git history.
  public static let aboutHistory: Set<String> = [envFilesInHistory, secretsInHistory]

  /// Those whose places are in files of the index, where a comment can suppress them.
  public static let aboutTrackedFiles: Set<String> = [envFiles, plainEnvFiles]

  /// Those that a single file shows.
  public static let aboutFiles: Set<String> = [unusedSuppressions, reasonlessSuppressions]

  /// All of them.
  public static let all: Set<String> = [
    envFiles, plainEnvFiles, envFilesInHistory, secretsInHistory, unusedSuppressions, reasonlessSuppressions,
  ]
}
