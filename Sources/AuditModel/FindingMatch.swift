/// Which tracked finding each finding of a scan is.
///
/// Identity is sought in passes, the stronger evidence first, each over what the earlier ones left: rule, path and scope key; rule,
/// path and line key; the same two under the path that a rename gave; the same four among the findings that were gone; and last
/// the only one left of a rule, file and scope on both sides. Equal keys are matched as multisets, in the order of position.
/// Whatever stays ambiguous is not matched.
struct FindingMatch {
  /// Per tracked finding the index of the finding it is, if any.
  private(set) var newOfOld: [Int?]
  /// Per finding the index of the tracked finding it is, if any.
  private(set) var oldOfNew: [Int?]
  /// The groups in which findings were left on both sides, so that nobody can say which became which.
  private(set) var ambiguous: Set<Group> = []
  /// Per finding whether the tracked finding it is was present and is equal to it.
  private(set) var isUnchanged: [Bool]

  private let olds: [TrackedFinding]
  private let news: [Finding]

  /// A rule in one scope of one file.
  struct Group: Hashable {
    var rule: RuleID
    var path: RepoPath
    var scope: String

    init(_ finding: Finding, path: RepoPath) {
      rule = finding.rule
      self.path = path
      scope = finding.scope
    }
  }

  private struct Key: Hashable {
    var rule: RuleID
    var path: RepoPath
    var digest: String
  }

  /// Matches `news`, which must be sorted, with `olds`; `path` says where a tracked finding would be now.
  ///
  /// With `keysOnly` the last pass is left out. Linear but for sorting inside equal keys.
  init(olds: [TrackedFinding], news: [Finding], keysOnly: Bool = false, path: (TrackedFinding) -> RepoPath) {
    self.olds = olds
    self.news = news
    newOfOld = Array(repeating: nil, count: olds.count)
    oldOfNew = Array(repeating: nil, count: news.count)
    isUnchanged = Array(repeating: false, count: news.count)

    matchUnchanged()
    guard newOfOld.contains(nil), oldOfNew.contains(nil) else { return }
    let isGone = olds.map { $0.detection.isPositiveEvidenceOfAbsence }
    let seen = olds.map { $0.finding.path }
    let moved = olds.map { path($0) }
    for wantsGone in [false, true] {
      let tier = olds.indices.filter { isGone[$0] == wantsGone }
      guard !tier.isEmpty else { continue }
      let renamed = tier.filter { moved[$0] != seen[$0] }
      pass(tier, at: seen, digest: \.scopeKey)
      pass(tier, at: seen, digest: \.lineKey)
      pass(renamed, at: moved, digest: \.scopeKey)
      pass(renamed, at: moved, digest: \.lineKey)
    }
    if !keysOnly { matchLeftovers(olds.indices.filter { !isGone[$0] }, moved: moved) }
  }

  /// What is there as it was, which is nearly everything: one walk over both lists, which are in the same order.
  ///
  /// Such a pair would be the first choice of the first pass; finding it without hashing a key is what makes the scan of an
  /// unchanged tree cheap. Lists in another order only leave more to the passes.
  private mutating func matchUnchanged() {
    // Elements of a buffer are compared where they lie; those of an array would be copied, all their texts retained.
    let (olds, news) = (olds, news)
    olds.withUnsafeBufferPointer { olds in
      news.withUnsafeBufferPointer { news in
        var (old, new) = (0, 0)
        while old < olds.count, new < news.count {
          if olds[old].finding == news[new] {
            if olds[old].detection == .present {
              join(old: old, new: new)
              isUnchanged[new] = true
              new += 1
            }
            old += 1
          } else if olds[old].finding < news[new] {
            old += 1
          } else {
            new += 1
          }
        }
      }
    }
  }

  private mutating func pass(_ tier: [Int], at paths: [RepoPath], digest: KeyPath<Fingerprints, String>) {
    var waiting: [Key: [Int]] = [:]
    for old in tier where newOfOld[old] == nil {
      let finding = olds[old].finding
      waiting[Key(rule: finding.rule, path: paths[old], digest: finding.fingerprints[keyPath: digest]), default: []]
        .append(old)
    }
    guard !waiting.isEmpty else { return }
    for key in waiting.filter({ $0.value.count > 1 }).keys { waiting[key]?.sort(by: comesFirst) }

    // Those at the very same place come first, so that a repeated match changes nothing.
    for onlySamePlace in [true, false] {
      for new in news.indices where oldOfNew[new] == nil {
        let finding = news[new]
        let key = Key(rule: finding.rule, path: finding.path, digest: finding.fingerprints[keyPath: digest])
        guard let candidates = waiting[key], !candidates.isEmpty else { continue }
        let choice = onlySamePlace ? candidates.firstIndex { isSamePlace($0, finding) } : candidates.startIndex
        guard let choice else { continue }
        join(old: candidates[choice], new: new)
        waiting[key]?.remove(at: choice)
      }
    }
  }

  private func isSamePlace(_ old: Int, _ finding: Finding) -> Bool {
    olds[old].detection == .present && olds[old].finding.range == finding.range
  }

  /// Present ones before suppressed ones before the others, then by position and id.
  private func comesFirst(_ left: Int, _ right: Int) -> Bool {
    func rank(_ detection: Detection) -> Int {
      switch detection {
      case .present: 0
      case .absentSuppressed: 1
      default: 2
      }
    }
    let (left, right) = (olds[left], olds[right])
    if rank(left.detection) != rank(right.detection) { return rank(left.detection) < rank(right.detection) }
    return TrackedFinding.inOrder(left, right)
  }

  private mutating func matchLeftovers(_ active: [Int], moved: [RepoPath]) {
    var newGroups: [Group: [Int]] = [:]
    for new in news.indices where oldOfNew[new] == nil {
      newGroups[Group(news[new], path: news[new].path), default: []].append(new)
    }
    guard !newGroups.isEmpty else { return }
    var oldGroups: [Group: [Int]] = [:]
    for old in active where newOfOld[old] == nil {
      oldGroups[Group(olds[old].finding, path: moved[old]), default: []].append(old)
    }
    for (group, candidates) in oldGroups {
      guard let found = newGroups[group] else { continue }
      let present = candidates.filter { olds[$0].detection == .present }
      let likely = present.isEmpty ? candidates : present
      if likely.count == 1, found.count == 1 {
        join(old: likely[0], new: found[0])
      } else {
        ambiguous.insert(group)
      }
    }
  }

  private mutating func join(old: Int, new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }
}
