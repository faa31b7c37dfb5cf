extension BlockerStatus {
  /// The word that documents show for a status, and that is read back as it.
  public var documentWord: String {
    switch self {
    case .open: "Open"
    case .inProgress: "In progress"
    case .blocked: "Blocked"
    case .fixSubmitted: "Fix submitted"
    case .fixed: "Fixed"
    case .deferred: "Deferred"
    case .accepted: "Accepted"
    case .falsePositive: "False positive"
    case .duplicate: "Duplicate"
    case .obsolete: "Obsolete"
    }
  }
}
