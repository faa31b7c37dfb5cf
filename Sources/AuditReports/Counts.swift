import AuditModel

extension Priority {
  /// What the priority means to a reader.
  var meaning: String {
    switch self {
    case .p0: "blocks production"
    case .p1: "fix before production"
    case .p2: "can follow after launch"
    }
  }
}

extension SkipReason {
  /// The reason in a sentence.
  var phrase: String {
    switch self {
    case .tooLarge: "too large"
    case .notRegular: "not a regular file"
    case .noRule: "no rule applies"
    case .binary, .generated, .minified, .vendored, .symlink, .submodule, .excluded: rawValue
    }
  }
}

extension Coverage {
  /// How many files were skipped for each reason that occurs, in the order of the reasons.
  var skippedCounts: [(reason: SkipReason, count: Int)] {
    let counts = Dictionary(grouping: skipped, by: \.reason).mapValues(\.count)
    return orderedSkips(counts)
  }
}

/// The reasons that occur, in their order.
func orderedSkips(_ counts: [SkipReason: Int]) -> [(reason: SkipReason, count: Int)] {
  SkipReason.allCases.compactMap { reason in
    counts[reason].flatMap { $0 > 0 ? (reason, $0) : nil }
  }
}

/// The findings of one rule at one priority.
struct RuleGroup {
  let rule: RuleID
  let priority: Priority
  let page: RulePage?
  let findings: [Finding]

  /// The rule's title, or its id when its page is not there.
  var title: String { page?.title ?? rule.rawValue }

  /// The message, when all findings say the same.
  var commonMessage: String? { Self.common(findings.map(\.message)) }

  /// The findings by what to do about them, and among those by what they say, in the order in which each first comes.
  var parts: [RulePart] {
    Self.grouping(findings, by: \.fix).flatMap { ofFix in
      Self.grouping(ofFix, by: \.message).map { RulePart(message: $0[0].message, fix: $0[0].fix, findings: $0) }
    }
  }

  private static func common(_ texts: [String]) -> String? {
    texts.first.flatMap { first in texts.allSatisfy { $0 == first } ? first : nil }
  }

  private static func grouping(_ findings: [Finding], by text: (Finding) -> String) -> [[Finding]] {
    var groups: [[Finding]] = []
    var places: [String: Int] = [:]
    for finding in findings {
      if let place = places[text(finding)] {
        groups[place].append(finding)
      } else {
        places[text(finding)] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }
}

/// The findings of one rule at one priority that say the same and call for the same fix; there is always one.
struct RulePart {
  let message: String
  let fix: String
  let findings: [Finding]
}

extension ScanResult {
  /// The findings by priority, then by rule, each group in the order of `findings`.
  var groups: [RuleGroup] {
    let pages = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    struct Key: Hashable {
      let priority: Priority
      let rule: RuleID
    }
    return Dictionary(grouping: findings) { Key(priority: $0.priority, rule: $0.rule) }
      .sorted { ($0.key.priority, $0.key.rule) < ($1.key.priority, $1.key.rule) }
      .map { RuleGroup(rule: $0.key.rule, priority: $0.key.priority, page: pages[$0.key.rule], findings: $0.value) }
  }

  /// How many findings there are of a priority.
  func count(of priority: Priority) -> Int { findings.count { $0.priority == priority } }

  /// `P0 3, P1 5, P2 0`, whatever is zero included.
  var totals: String {
    Priority.allCases.map { "\($0.rawValue) \(grouped(count(of: $0)))" }.joined(separator: ", ")
  }

  /// The project checks whose answer is not known.
  var undecidedChecks: [CheckResult] { checks.filter { $0.outcome == .unknown } }
}

/// A number with commas between thousands.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}

/// `1 file`, `2 files`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// A size in bytes, kB or MB (powers of ten), with one decimal from kB on.
func size(_ bytes: Int) -> String {
  if bytes < 1000 { return counted(bytes, "byte") }
  let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
  let tenths = (bytes * 10 + unit / 2) / unit
  return "\(grouped(tenths / 10)).\(tenths % 10) \(name)"
}

/// The first digits of a commit id, as people write it.
func short(_ commit: String) -> String { String(commit.prefix(7)) }

extension Revision {
  /// `abc1234 on main, with uncommitted changes`, as far as it is known.
  var phrase: String {
    var text = commit.map(short) ?? "no commit yet"
    if let branch { text += " on \(visible(branch))" }
    if isDirty { text += ", with uncommitted changes" }
    return text
  }
}
