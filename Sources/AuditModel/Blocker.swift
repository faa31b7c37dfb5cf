/// The scan in which something was seen.
public struct Sighting: Hashable, Sendable, Codable {
  /// Number of the scan in its register, from 1.
  public var scan: Int
  /// When the scan ran.
  public var time: Timestamp
  /// Full commit id; `nil` outside git.
  public var commit: String?

  /// Creates a sighting.
  public init(scan: Int, time: Timestamp, commit: String?) {
    self.scan = scan
    self.time = time
    self.commit = commit
  }
}

/// A finding as the register follows it from scan to scan.
public struct TrackedFinding: Hashable, Sendable, Codable {
  /// An opaque id, unique in the register and never used again.
  public var id: String
  /// The finding as it was last seen.
  public var finding: Finding
  /// The number of the blocker it belongs to.
  public var blocker: Int
  /// What the last scans say about it.
  public var detection: Detection
  /// The first scan that saw it.
  public var firstSeen: Sighting
  /// The last recorded scan that saw it.
  ///
  /// While it is present every authoritative scan sees it; a scan that leaves no record
  /// because nothing changed does not count.
  public var lastSeen: Sighting
  /// The last recorded scan that could have seen it: `lastSeen` while it is present, the scan that decided its absence
  /// afterwards, and the last one that looked when later scans did not.
  public var lastEvaluated: Sighting
  /// The version of the rule that last saw it.
  public var ruleVersion: String
  /// Why it is not known whether it is still there; `nil` unless `detection` is `notEvaluated`.
  public var missing: MissingReason?
  /// Whether it was found in a file of the tree, and not in history only.
  public var isInTree: Bool
  /// Whether it was there when the register began, so that the gate lets it be; ends for good once it is gone.
  public var isBaseline: Bool

  /// Creates a tracked finding.
  public init(
    id: String, finding: Finding, blocker: Int, detection: Detection, firstSeen: Sighting,
    lastSeen: Sighting, lastEvaluated: Sighting, ruleVersion: String, missing: MissingReason? = nil,
    isInTree: Bool = true, isBaseline: Bool = false
  ) {
    self.isBaseline = isBaseline
    self.id = id
    self.finding = finding
    self.blocker = blocker
    self.detection = detection
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.lastEvaluated = lastEvaluated
    self.ruleVersion = ruleVersion
    self.missing = missing
    self.isInTree = isInTree
  }
}

/// One obligation to fix, followed over time.
public struct Blocker: Hashable, Sendable, Codable {
  /// Its identity in the event log, an opaque id; the number is what people call it.
  public var uid: String
  /// Its number, from 1, never used again.
  public var number: Int
  /// What is to be fixed, in a short noun phrase.
  public var title: String
  /// The rule whose findings it groups; `nil` for one entered by hand.
  public var rule: RuleID?
  /// The part of the repository it is in.
  public var component: String
  /// How urgent it is.
  public var priority: Priority
  /// What people decided.
  public var status: BlockerStatus
  /// What the evidence shows.
  public var verification: Verification
  /// Who fixes it.
  public var owner: String?
  /// How often it came back after it was gone.
  public var regressions: Int
  /// The scan that opened it.
  public var opened: Sighting
  /// The scan or command that last changed its status.
  public var changed: Sighting
  /// What it is a record of.
  public var kind: BlockerKind
  /// The part of production readiness it belongs to, such as `security`; `nil` when nobody said.
  public var area: String?
  /// At least so many working minutes to fix it; `nil` when nobody said.
  public var effortMinimumMinutes: Int?
  /// At most so many working minutes to fix it.
  public var effortMaximumMinutes: Int?
  /// The last day on which it is in time, when a person set one; otherwise the service level decides.
  public var dueDate: CalendarDate?
  /// The last day of the waiver in force; `nil` when it is not parked, or the waiver names none.
  public var waivedUntil: CalendarDate?
  /// When its present episode of open work began, or its last one.
  public var episodeOpened: Sighting
  /// Full id of the commit that is said to fix it; `nil` when no fix is claimed or no commit is known.
  public var fixCommit: String?
  /// The priority its findings gave it before a person set another; `nil` when nobody did.
  public var priorityBefore: Priority?
  /// Whether it was open when the register began, so that the gate lets it be as long as nothing new joins it.
  public var isBaseline: Bool

  /// Creates a blocker; without a `uid` it is the one its opening facts give.
  public init(
    number: Int, title: String, rule: RuleID?, component: String, priority: Priority,
    status: BlockerStatus, verification: Verification, owner: String?, regressions: Int,
    opened: Sighting, changed: Sighting, uid: String? = nil, kind: BlockerKind = .blocker, area: String? = nil,
    effortMinimumMinutes: Int? = nil, effortMaximumMinutes: Int? = nil, dueDate: CalendarDate? = nil,
    waivedUntil: CalendarDate? = nil, episodeOpened: Sighting? = nil, fixCommit: String? = nil,
    priorityBefore: Priority? = nil, isBaseline: Bool = false
  ) {
    self.isBaseline = isBaseline
    self.uid = uid ?? Self.uid(number: number, rule: rule, title: title, component: component, opened: opened)
    self.kind = kind
    self.area = area
    self.effortMinimumMinutes = effortMinimumMinutes
    self.effortMaximumMinutes = effortMaximumMinutes
    self.dueDate = dueDate
    self.waivedUntil = waivedUntil
    self.episodeOpened = episodeOpened ?? opened
    self.fixCommit = fixCommit
    self.priorityBefore = priorityBefore
    self.number = number
    self.title = title
    self.rule = rule
    self.component = component
    self.priority = priority
    self.status = status
    self.verification = verification
    self.owner = owner
    self.regressions = regressions
    self.opened = opened
    self.changed = changed
  }

  /// The identity of the blocker that groups the findings of a rule in a component: 16 hexadecimal digits.
  ///
  /// It depends on nothing else, so that two registers that scan the same tree open the same blocker.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - component: the component.
  ///   - ordinal: how many blockers of the group there were before.
  /// - Returns: the uid.
  public static func uid(rule: RuleID, component: String, ordinal: Int) -> String {
    SHA256.hex("group\0\(rule)\0\(component)\0\(ordinal)", length: 16)
  }

  /// The identity of a blocker with these opening facts: 16 hexadecimal digits.
  public static func uid(
    number: Int, rule: RuleID?, title: String, component: String, opened: Sighting
  ) -> String {
    let facts = [
      "blocker", String(number), rule?.rawValue ?? "", rule == nil ? title : "", component, opened.commit ?? "",
      String(opened.time.secondsSinceEpoch),
    ]
    return SHA256.hex(facts.joined(separator: "\0"), length: 16)
  }

  /// The id people use, such as `BLOCK-007`.
  public var id: String { Self.id(number: number) }

  /// The id of the blocker with a number: at least three digits.
  public static func id(number: Int) -> String {
    let digits = String(number)
    return "BLOCK-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// The number in an id such as `BLOCK-007`, `block-7` or `7`; `nil` when it is none of these.
  public static func number(id: String) -> Int? {
    let digits = id.uppercased().hasPrefix("BLOCK-") ? String(id.dropFirst("BLOCK-".count)) : id
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }
}

/// One scan as the register remembers it.
public struct ScanRecord: Hashable, Sendable, Codable {
  /// Which scan.
  public var sighting: Sighting
  /// The branch; `nil` when detached or outside git.
  public var branch: String?
  /// Whether the working tree differed from the commit.
  public var isDirty: Bool
  /// Whether everything in scope was looked at.
  public var isComplete: Bool
  /// How many files were looked at.
  public var scannedFiles: Int
  /// How many files were skipped, by reason.
  public var skipped: [SkipReason: Int]
  /// The files that could not be looked at.
  public var failed: [FailedFile]
  /// The rules that ran, with their versions.
  public var rules: [RuleID: String]
  /// How many findings were suppressed inline.
  public var suppressed: Int
  /// The version of `audit`.
  public var toolVersion: String
  /// The project checks that could not decide, sorted.
  public var undecided: [RuleID] = []

  /// Creates a record.
  public init(
    sighting: Sighting, branch: String?, isDirty: Bool, isComplete: Bool, scannedFiles: Int,
    skipped: [SkipReason: Int], failed: [FailedFile], rules: [RuleID: String], suppressed: Int,
    toolVersion: String
  ) {
    self.sighting = sighting
    self.branch = branch
    self.isDirty = isDirty
    self.isComplete = isComplete
    self.scannedFiles = scannedFiles
    self.skipped = skipped
    self.failed = failed
    self.rules = rules
    self.suppressed = suppressed
    self.toolVersion = toolVersion
  }
}

/// The state of a register at one moment: what reports render and the gate judges.
public struct RegisterSnapshot: Hashable, Sendable {
  /// Every blocker, by number.
  public var blockers: [Blocker]
  /// Every finding ever followed, in the order of `Finding`, the present and the gone.
  public var findings: [TrackedFinding]
  /// The scans, oldest first.
  public var scans: [ScanRecord]
  /// What else is kept about the blockers, by their numbers.
  public var dossiers: [Int: BlockerDossier]

  /// Creates a snapshot.
  public init(
    blockers: [Blocker] = [], findings: [TrackedFinding] = [], scans: [ScanRecord] = [],
    dossiers: [Int: BlockerDossier] = [:]
  ) {
    self.blockers = blockers
    self.findings = findings
    self.scans = scans
    self.dossiers = dossiers
  }

  /// What else is kept about a blocker.
  public func dossier(of blocker: Blocker) -> BlockerDossier { dossiers[blocker.number] ?? BlockerDossier() }

  /// The findings of one blocker, in order.
  ///
  /// Linear in the number of findings.
  public func findings(of blocker: Blocker) -> [TrackedFinding] {
    findings.filter { $0.blocker == blocker.number }
  }
}
