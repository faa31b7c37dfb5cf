import AuditModel
import Foundation
import GRDB

/// What follows from a log whose branches came together: numbers that were given twice, and decisions that collide.
///
/// A function of the log alone: whoever brings the same packs together, in whatever order, appends the same pack with the same
/// hash, so that clones agree without asking each other.
struct Settlement {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The pack that settles what the log leaves open; `nil` when nothing is.
  ///
  /// Adds to `summary` what it does.
  func pack(_ summary: inout ImportSummary) throws -> EventPack? {
    let heads = try EventLog.heads(db, sharedOnly: true)
    let events = try renumber(&summary) + (heads.count > 1 ? conflicts(heads, &summary) : [])
    guard !events.isEmpty else { return nil }
    let places = heads.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db, sql: "SELECT clock, time, tool_version FROM packs WHERE hash IN (\(places)) ORDER BY clock, hash",
      arguments: StatementArguments(heads))
    var (clock, time) = (0, Int64.min)
    for row in rows { (clock, time) = (max(clock, row[0]), max(time, row[1])) }
    return EventPack(
      clock: clock + 1, parents: heads, actor: .tool, time: Timestamp(secondsSinceEpoch: time),
      toolVersion: rows.last?[2] ?? "", reason: "two registers were brought together", events: events)
  }

  /// A number that was given twice stays with the older claim.
  private func renumber(_ summary: inout ImportSummary) throws -> [RegisterEvent] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT b.uid, b.number, min(p.clock) AS clock, min(p.hash) AS hash
        FROM blockers b JOIN events e ON e.blocker = b.uid AND e.kind = 'blocker-opened' JOIN packs p ON p.id = e.pack
        WHERE b.number IN (SELECT number FROM blockers GROUP BY number HAVING count(*) > 1)
        GROUP BY b.uid ORDER BY b.number, clock, hash, b.uid
        """)
    var next = try RegisterReader(db).nextNumber()
    var taken: Set<Int> = []
    return rows.compactMap { row in
      let number: Int = row[1]
      if taken.insert(number).inserted { return nil }
      defer { next += 1 }
      summary.moves.append(.init(old: Blocker.id(number: number), new: Blocker.id(number: next)))
      return .blockerNamed(
        BlockerNamed(
          uid: row[0], alias: BlockerAlias(source: "register", id: Blocker.id(number: number)), number: next))
    }
  }

  /// Where branches decided differently, the most open decision holds.
  private func conflicts(_ heads: [String], _ summary: inout ImportSummary) throws -> [RegisterEvent] {
    let graph = try PackGraph(db)
    let pasts = heads.map(graph.past)
    var moves: [String: Set<Int>] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT blocker, pack FROM events WHERE kind = 'blocker-moved'")
    for row in rows {
      if let uid: String = row[0] { moves[uid, default: []].insert(row[1]) }
    }
    var events: [RegisterEvent] = []
    for (uid, packs) in moves.sorted(by: { $0.key < $1.key }) where packs.count > 1 {
      // The heads that know of a move that another head does not know of, and the other way round.
      var sides: Set<Int> = []
      let known = pasts.map { packs.intersection($0) }
      for one in heads.indices {
        for other in heads.indices.dropFirst(one + 1)
        where !known[one].isSubset(of: known[other]) && !known[other].isSubset(of: known[one]) {
          sides.formUnion([one, other])
        }
      }
      let states = try sides.sorted().compactMap { try blocker(uid, in: pasts[$0]) }
      guard let first = states.first, let different = states.first(where: { $0.status != first.status }),
        let now = try BlockerRow.fetch(uid, in: db)?.blocker
      else { continue }
      let held = states.reduce(first) { $1.status.isMoreOpen(than: $0.status) ? $1 : $0 }
      summary.conflicts[now.id] = held.status
      if now.status != held.status || now.verification != held.verification {
        events.append(
          .blockerMoved(
            BlockerMoved(
              uid: uid, from: now.status, to: held.status, verification: held.verification, cause: .conflict,
              present: 0)))
      }
      events.append(
        .conflictFound(ConflictFound(uid: uid, ours: first.status, theirs: different.status, held: held.status)))
    }
    return events
  }

  /// A blocker as the packs of one branch leave it.
  private func blocker(_ uid: String, in past: Set<Int>) throws -> Blocker? {
    let decoder = JSONDecoder()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT e.kind, e.payload, p.actor, p.time, e.pack FROM events e JOIN packs p ON p.id = e.pack
        WHERE e.blocker = ? AND e.content IS NULL ORDER BY p.clock, p.hash, e.ordinal
        """, arguments: [uid])
    var record: BlockerRecord?
    while let row = try rows.next() {
      guard past.contains(row[4]) else { continue }
      let actor = try decoder.decode(Actor.self, from: Data((row[2] as String).utf8))
      let setting = EventSetting(
        sighting: Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: row[3]), commit: nil), actor: actor)
      let event = try StoredEvent(kind: row[0], blocker: uid, finding: nil, content: nil, payload: row[1]).event(
        decoder)
      if case .blockerOpened(let fact) = event {
        if record == nil { record = BlockerRecord(fact, in: setting) }
      } else {
        record?.apply(event, in: setting)
      }
    }
    return record?.blocker
  }
}

/// The packs of a log by their rows, and what each builds on.
private struct PackGraph {
  private var parents: [Int: [Int]] = [:]
  private var ids: [String: Int] = [:]

  init(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, hash FROM packs") { ids[row[1]] = row[0] }
    for row in try Row.fetchAll(db, sql: "SELECT pack, parent FROM pack_parents") {
      if let parent = ids[row[1]] { parents[row[0], default: []].append(parent) }
    }
  }

  /// A pack and everything it builds on.
  func past(_ hash: String) -> Set<Int> {
    var past: Set<Int> = []
    var waiting = [ids[hash]].compactMap { $0 }
    while let pack = waiting.popLast() {
      if past.insert(pack).inserted { waiting += parents[pack] ?? [] }
    }
    return past
  }
}

extension BlockerStatus {
  /// How open a status is, for decisions that collide: the more open one holds.
  private var openness: Int {
    switch self {
    case .open: 6
    case .inProgress: 5
    case .blocked: 4
    case .fixSubmitted: 3
    case .deferred: 2
    case .accepted: 1
    case .falsePositive, .duplicate, .obsolete, .fixed: 0
    }
  }

  /// Whether it holds against another; of two that are closed alike, the one that comes first in the alphabet, so that it does
  /// not matter who asks.
  fileprivate func isMoreOpen(than other: BlockerStatus) -> Bool {
    openness == other.openness ? rawValue < other.rawValue : openness > other.openness
  }
}
