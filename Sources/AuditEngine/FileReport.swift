import AuditModel

/// What one file yields before the project is known.
struct FileReport: Sendable {
  var findings: [PendingFinding] = []
  var suppressed: [SuppressedFinding] = []
  /// Suppressions that cover nothing, or give no reason: the fact's name, and the finding that a rule may make of it.
  var suppressionFacts: [SuppressionFact] = []
  var failure: String?
  var classes: [ClassIndex.Header] = []
  /// The functions that a Go file declares, where a rule asks about them.
  var functions: [ResultIndex.Declaration] = []
  /// Whether at least one rule applies to the file.
  var isCovered = true

  struct PendingFinding: Sendable {
    var finding: Finding
    /// The entry of the rule, as an index into the rules.
    var entry: Int
    /// What the project must confirm for the finding to stand; none stands at once.
    var conditions: [Condition]
    /// The digest of the secret that it is about, for telling whether two are the same; never stored.
    var secretDigest: String?
    /// What is found in its place when the project does not confirm it, the best first.
    var alternatives: [PendingFinding] = []

    /// The conditions of this and of its alternatives.
    var allConditions: [Condition] { conditions + alternatives.flatMap(\.allConditions) }

    /// The finding that stands, of this and its alternatives.
    func standing(where holds: (Condition) -> Bool) -> Finding? {
      if conditions.allSatisfy(holds) { return finding }
      for other in alternatives { if let finding = other.standing(where: holds) { return finding } }
      return nil
    }
  }

  /// A condition on the project, by names.
  enum Condition: Hashable, Sendable {
    /// No class derived from this one defines the method.
    case notOverridden(className: String, method: String)
    /// Every function of this name ends its results with an error, and there is one.
    case returnsError(String)
    /// The project of this file depends on none of these packages, as far as its manifests tell.
    case lacksPackages([PackageRequirement], RepoPath)
  }

  struct SuppressionFact: Sendable {
    var fact: String
    var finding: Finding
  }
}
