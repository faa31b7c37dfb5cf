/// The facts that rules may ask for.
public enum FactNames {
  /// Files such as `.env` in the git index that hold values.
  public static let envFiles = "git.env-files"
  /// Such files that were in the history and are gone from the index.
  public static let envFilesInHistory = "git.env-files-in-history"
  /// Inline suppressions that suppress nothing.
  public static let unusedSuppressions = "suppressions.unused"
  /// Inline suppressions without a reason.
  public static let reasonlessSuppressions = "suppressions.without-reason"

  /// All of them.
  public static let all: Set<String> = [envFiles, envFilesInHistory, unusedSuppressions, reasonlessSuppressions]
}
