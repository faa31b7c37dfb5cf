/// Which blocker a new finding joins: one blocker for each rule in each component.
struct BlockerGroups {
  private struct Group: Hashable {
    var rule: RuleID
    var component: String
  }

  private var live: [Group: Blocker] = [:]
  /// How many blockers each group has had.
  private var counts: [Group: Int] = [:]
  private var taken: Set<String>
  private var nextNumber: Int
  private let pages: [RuleID: RulePage]
  private let sighting: Sighting

  init(_ blockers: [Blocker], dossiers: [Int: BlockerDossier], pages: [RulePage], at sighting: Sighting) {
    self.sighting = sighting
    self.pages = Dictionary(pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    nextNumber = (blockers.map(\.number).max() ?? 0) + 1
    taken = Set(blockers.map(\.uid))
    for blocker in blockers {
      guard let rule = blocker.rule else { continue }
      let group = Group(rule: rule, component: blocker.component)
      counts[group, default: 0] += 1
      // What was declared obsolete takes no new findings: they are a problem of their own.
      guard blocker.status != .duplicate, blocker.status != .obsolete else { continue }
      if let other = live[group], Self.isPreferred(other, to: blocker) { continue }
      live[group] = blocker
    }
    followDuplicates(blockers, dossiers)
  }

  /// The findings of a duplicate belong to the blocker it duplicates, and so do those that come later.
  private mutating func followDuplicates(_ blockers: [Blocker], _ dossiers: [Int: BlockerDossier]) {
    let duplicates = blockers.filter { $0.status == .duplicate }
    guard !duplicates.isEmpty else { return }
    let known = Dictionary(blockers.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for duplicate in duplicates {
      guard let rule = duplicate.rule else { continue }
      let group = Group(rule: rule, component: duplicate.component)
      guard live[group] == nil else { continue }
      var next: Blocker? = duplicate
      var seen: Set<String> = []
      while let blocker = next, blocker.status == .duplicate, seen.insert(blocker.uid).inserted {
        let relation = dossiers[blocker.number]?.relations.last { $0.kind == .duplicateOf }
        next = relation?.blocker.flatMap { known[$0] }
      }
      if let canonical = next, canonical.status != .duplicate, canonical.status != .obsolete {
        live[group] = canonical
      }
    }
  }

  /// Of several blockers of one group the open one with the lowest number takes new findings.
  private static func isPreferred(_ left: Blocker, to right: Blocker) -> Bool {
    if left.status.isOpen != right.status.isOpen { return left.status.isOpen }
    return left.number < right.number
  }

  /// Opens the blockers that the findings need, numbered by priority, rule and component, and returns them in that order.
  mutating func open(for findings: [(finding: Finding, component: String)]) -> [Blocker] {
    var wanted: [Group: (priority: Priority, isProjectWide: Bool)] = [:]
    for (finding, component) in findings {
      let group = Group(rule: finding.rule, component: component)
      guard live[group] == nil else { continue }
      let known = wanted[group]
      wanted[group] = (
        min(known?.priority ?? .p2, finding.priority), (known?.isProjectWide ?? true) && finding.path == .root
      )
    }
    let order = wanted.sorted { left, right in
      if left.value.priority != right.value.priority { return left.value.priority < right.value.priority }
      if left.key.rule != right.key.rule { return left.key.rule < right.key.rule }
      return left.key.component < right.key.component
    }
    return order.map { group, facts in
      let page = pages[group.rule]
      let name = page?.title ?? group.rule.rawValue
      let blocker = Blocker(
        number: nextNumber, title: facts.isProjectWide ? name : "\(name) in \(group.component.place)",
        rule: group.rule, component: group.component, priority: facts.priority, status: .open, verification: .none,
        owner: nil, regressions: 0, opened: sighting, changed: sighting, uid: freeUID(group),
        area: page.flatMap { $0.area.isEmpty ? nil : $0.area })
      nextNumber += 1
      live[group] = blocker
      return blocker
    }
  }

  /// The opening facts of a blocker, with what its rule's page says about a fix.
  func opening(_ blocker: Blocker) -> BlockerOpened {
    let page = blocker.rule.flatMap { pages[$0] }
    let criteria = (page?.verification ?? []).enumerated().map { Criterion(id: "c\($0 + 1)", text: $1) }
    return BlockerOpened(
      uid: blocker.uid, number: blocker.number, title: blocker.title, rule: blocker.rule,
      component: blocker.component, priority: blocker.priority, area: blocker.area, effort: page?.effort.rawValue,
      criteria: criteria.isEmpty ? nil : criteria)
  }

  private mutating func freeUID(_ group: Group) -> String {
    while true {
      let ordinal = counts[group, default: 0]
      counts[group] = ordinal + 1
      let uid = Blocker.uid(rule: group.rule, component: group.component, ordinal: ordinal)
      if taken.insert(uid).inserted { return uid }
    }
  }

  /// The blocker that takes the new findings of a rule in a component.
  func blocker(of rule: RuleID, in component: String) -> Blocker? {
    live[Group(rule: rule, component: component)]
  }
}

extension String {
  /// A component as a place in a sentence.
  fileprivate var place: String { self == "root" ? "the root folder" : self }
}

/// Gives new findings their ids.
struct FindingIDs {
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken) }

  /// An id nobody has: 20 hexadecimal digits that depend on the finding alone, so that two registers that see it name it alike.
  mutating func next(for finding: Finding) -> String {
    let facts =
      "\(finding.rule)\0\(finding.path)\0\(finding.fingerprints.scopeKey)\0\(finding.fingerprints.lineKey)"
    var id = SHA256.hex(facts, length: 20)
    var attempt = 1
    while !taken.insert(id).inserted {
      attempt += 1
      id = SHA256.hex("\(facts)\0\(attempt)", length: 20)
    }
    return id
  }
}

extension ScanRecorded {
  /// The record of a scan.
  init(_ scan: ScanResult, sighting: Sighting, rules: String, isAuthoritative: Bool, by context: ScanContext) {
    let coverage = scan.coverage
    var digest = SHA256()
    func add(_ kind: String, _ path: RepoPath, _ reason: String) {
      digest.update("\(kind)\0\(path)\0\(reason)\0".utf8)
    }
    for path in coverage.scanned { add("scanned", path, "") }
    for file in coverage.skipped { add("skipped", file.path, file.reason.rawValue) }
    for file in coverage.failed { add("failed", file.path, file.reason) }
    digest.update("history\0\(coverage.history ?? "")".utf8)

    self.init(
      scan: sighting.scan, commit: sighting.commit, branch: scan.revision?.branch,
      isDirty: scan.revision?.isDirty ?? false, isComplete: scan.isComplete, isAuthoritative: isAuthoritative,
      scannedFiles: coverage.scanned.count,
      skipped: Dictionary(coverage.skipped.map { ($0.reason.rawValue, 1) }, uniquingKeysWith: +),
      failed: coverage.failed, rules: rules, coverage: SHA256.hex(digest: digest.finalize(), length: 32),
      checks: Dictionary(scan.checks.map { ($0.rule.rawValue, $0.outcome) }, uniquingKeysWith: { _, last in last }),
      suppressed: scan.suppressed.count, toolVersion: context.toolVersion)
  }
}
