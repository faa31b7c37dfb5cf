import AuditModel
import AuditRegister
import Foundation

// Times the register with 100,000 findings in 5,000 blockers: register-bench FOLDER, which must not hold a register.
// Prints one line for each measurement; the times are the medians of several runs in this process.

/// A scan with so many findings: each file holds findings of one rule, each folder is a component.
func scan(findings count: Int, blockers: Int, commit: String, shift: Int = 0) -> ScanResult {
  let rules = (0..<50).compactMap { RuleID("bench.rule-\($0)") }
  let perBlocker = count / blockers
  var findings: [Finding] = []
  findings.reserveCapacity(count)
  var files: [RepoPath] = []
  for blocker in 0..<blockers {
    let rule = rules[blocker % rules.count]
    let path = RepoPath("part\(blocker / rules.count)/module\(blocker % rules.count).py")
    files.append(path)
    for index in 0..<perBlocker {
      let line = 10 * index + 1 + shift
      let priority: Priority = blocker.isMultiple(of: 10) ? .p0 : blocker.isMultiple(of: 3) ? .p1 : .p2
      findings.append(
        Finding(
          rule: rule, priority: priority, path: path,
          range: SourceRange(
            startLine: line, startColumn: 5, endLine: line, endColumn: 40, startByte: line * 40, endByte: line * 40 + 35
          ),
          message: "The handler of `\(rule)` swallows what goes wrong here.",
          fix: "Let it propagate, or log it with its cause.",
          excerpt: Excerpt(firstLine: line, lines: ["    except Exception as error_\(index):  # \(path)"]),
          scope: "Service\(blocker % 7).method\(index % 11)",
          fingerprints: Fingerprints(
            scopeKey: SHA256.hex("s\(blocker).\(index)", length: 32),
            lineKey: SHA256.hex("l\(blocker).\(index)", length: 32),
            primaryLocationLineHash: "\(SHA256.hex("g\(blocker).\(index)", length: 16)):1")))
    }
  }
  return ScanResult(
    repository: "bench", revision: Revision(commit: commit, branch: "main", isDirty: false),
    findings: findings.sorted(),
    suppressed: [], checks: [],
    coverage: Coverage(scanned: files.sorted(), rules: Dictionary(uniqueKeysWithValues: rules.map { ($0, "1") })),
    rules: [], isComplete: true)
}

/// What a run took: on the clock, and of the processor, which tells more on a machine that does other things as well.
struct Taken {
  var wall: Int
  var processor: Int
}

func processorMilliseconds() -> Int { Int(clock()) / (Int(CLOCKS_PER_SEC) / 1000) }

func milliseconds(_ runs: Int = 1, _ body: () throws -> Void) rethrows -> Taken {
  var times: [Taken] = []
  for _ in 0..<runs {
    let (start, used) = (ContinuousClock.now, processorMilliseconds())
    try body()
    let time = start.duration(to: .now).components
    times.append(
      Taken(
        wall: Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000),
        processor: processorMilliseconds() - used))
  }
  return times.sorted { $0.wall < $1.wall }[times.count / 2]
}

func report(_ what: String, _ taken: Taken, _ unit: String, limit: Int? = nil) {
  report(what, taken.wall, "\(unit) (processor \(taken.processor) \(unit))", limit: limit)
}

func report(_ what: String, _ value: Int, _ unit: String, limit: Int? = nil) {
  let verdict = limit.map { value < $0 ? ", wanted under \($0)" : ", wanted under \($0): MISSED" } ?? ""
  let name = what.padding(toLength: 46, withPad: " ", startingAt: 0)
  print("\(name)\(value) \(unit)\(verdict)")
}

guard CommandLine.arguments.count == 2 else {
  print("usage: register-bench FOLDER")
  exit(2)
}
let root = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let components = ComponentMap(components: [])
let first = scan(findings: 100_000, blockers: 5_000, commit: String(repeating: "a", count: 40))
func record(_ scan: ScanResult) throws -> ScanSummary {
  try Register(root: root, mode: .readWrite).record(
    scan, at: Timestamp(secondsSinceEpoch: 1_772_409_600), components: components, toolVersion: "bench",
    sources: ScanSources())
}

var summary = ScanSummary()
report("first scan, 100,000 findings", try milliseconds { summary = try record(first) }, "ms")
guard summary.new == 100_000, summary.opened.count == 5_000 else {
  print("the generator made \(summary.new) findings in \(summary.opened.count) blockers")
  exit(1)
}
report("reconcile the unchanged tree", try milliseconds(5) { summary = try record(first) }, "ms", limit: 1000)
guard summary.scan == nil else {
  print("the same tree left a record")
  exit(1)
}
/// The file as it lies there when nobody has it open.
func size() throws -> Int {
  let path = try Register(root: root, mode: .readWrite).path
  return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
}
report("size of the register", try size() / 1_000_000, "MB", limit: 100)
/// The rest is a function so that the register is closed at its end, as every command closes it: a write-ahead log that is left
/// behind would be read anew by each process that comes after.
func measureOpenRegister() throws {
  let register = try Register(root: root, mode: .readWrite)
  report(
    "overview of the blockers", try milliseconds(5) { _ = try register.overview() }, "ms", limit: 100)
  let actor = Actor(name: "Ann", source: .flag)
  report(
    "one decision",
    try milliseconds(5) {
      try register.change(
        ChangeContext(time: Timestamp(secondsSinceEpoch: 1_772_409_601), actor: actor, toolVersion: "bench")
      ) { reader in
        guard let record = try reader.record(named: "BLOCK-2500") else { return [] }
        return [.blockerCommented(BlockerCommented(uid: record.blocker.uid, text: "so it is"))]
      }
    }, "ms")
  report(
    "scan in which every finding moved",
    try milliseconds {
      _ = try record(
        scan(findings: 100_000, blockers: 5_000, commit: String(repeating: "b", count: 40), shift: 3))
    }, "ms")
  report("size after two scans that changed everything", try size() / 1_000_000, "MB", limit: 100)
  report("rebuild from the log", try milliseconds { try register.rebuild() }, "ms")
  report("check of everything", try milliseconds { if try !register.check().isEmpty { print("faults") } }, "ms")
}
try measureOpenRegister()
