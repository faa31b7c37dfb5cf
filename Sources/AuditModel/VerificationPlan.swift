/// One line of a verification: what has to be checked, by whom, and what is known.
public struct PlannedCheck: Hashable, Sendable {
  /// What is checked.
  public var key: CheckKey
  /// What it asks for, in a phrase.
  public var title: String
  /// The command that decides it; criteria only.
  public var command: String?
  /// The roles that may record it when the project names roles; empty when anybody may.
  public var roles: [Role]
  /// Whether the fix is not verified without it.
  public var isRequired: Bool
  /// Whether whoever records it must not have written the fix.
  public var needsSecondPerson: Bool
  /// What is known; `nil` while nothing is.
  public var record: CheckRecord?

  /// Whether it holds the verification up.
  public var isMissing: Bool { isRequired && record?.isSettled != true }
}

/// What a fix must pass before its blocker is fixed, and how far it is: the seven recorded steps, then its own criteria.
///
/// The eighth step is the transition itself.
public struct VerificationPlan: Hashable, Sendable {
  /// Every check, in order.
  public let checks: [PlannedCheck]

  /// The plan of a blocker under a profile.
  ///
  /// Criteria are required where manual QA is.
  public init(of blocker: Blocker, dossier: BlockerDossier, profile: GuardProfile) {
    let isSecurity = blocker.area == "security"
    let demandsPeople = profile != .solo
    let steps = VerificationStep.allCases.filter { $0 != .close }.map { step in
      PlannedCheck(
        key: CheckKey(step), title: step.title, command: nil, roles: step.roles,
        isRequired: step.isRequired(for: blocker.priority, isSecurity: isSecurity),
        needsSecondPerson: demandsPeople && step.needsSecondPerson, record: dossier.check(CheckKey(step)))
    }
    let criteria = dossier.criteria.map { criterion in
      let key = CheckKey(criterion: criterion.id)
      return PlannedCheck(
        key: key, title: criterion.text, command: criterion.command, roles: [], isRequired: blocker.priority != .p2,
        needsSecondPerson: false, record: dossier.check(key))
    }
    checks = steps + criteria
  }

  /// The required checks that have not passed, in order.
  public var missing: [PlannedCheck] { checks.filter(\.isMissing) }
}
