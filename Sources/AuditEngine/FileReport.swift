import AuditModel

/// What one file yields before the project is known.
struct FileReport: Sendable {
  var findings: [PendingFinding] = []
  var suppressed: [SuppressedFinding] = []
  /// Suppressions that cover nothing, or give no reason: the fact's name, and the finding that a rule may make of it.
  var suppressionFacts: [SuppressionFact] = []
  var failure: String?
  var classes: [ClassIndex.Header] = []
  /// Whether at least one rule applies to the file.
  var isCovered = true

  struct PendingFinding: Sendable {
    var finding: Finding
    /// Class and method that must not be overridden for the finding to stand; none stands at once.
    var conditions: [Overriding]
    /// The digest of the secret that it is about, for telling whether two are the same; never stored.
    var secretDigest: String?
  }

  /// A method and its class, by names.
  struct Overriding: Hashable, Sendable {
    var className: String
    var method: String
  }

  struct SuppressionFact: Sendable {
    var fact: String
    var finding: Finding
  }
}
