public import AuditModel
public import Foundation
import GRDB

/// What an import did.
public struct ImportSummary: Hashable, Sendable {
  /// How many packs the file holds.
  public var packs = 0
  /// How many of them were not known here.
  public var new = 0
  /// The blockers that got another number, because both registers had given theirs: old id and new id.
  public var renumbered: [(old: String, new: String)] { moves.map { ($0.old, $0.new) } }
  /// The blockers that were decided differently here and there, by id, with the status that holds.
  public var conflicts: [String: BlockerStatus] = [:]

  var moves: [Renumbering] = []

  struct Renumbering: Hashable, Sendable {
    var old: String
    var new: String
  }
}

/// The form in which registers exchange their logs: lines of canonical JSON.
///
/// The first line names the form. Then, for each pack in the order of the log, a line with its head and its hash, and a line
/// for each of its events.
private enum Exchange {
  static let form = "audit-register-log/1"

  struct Header: Codable {
    var form: String
  }

  struct Head: Codable {
    var hash: String
    var events: Int
    var pack: EventPack
  }
}

extension Register {
  /// Hands over the whole log, line by line, each with its line end.
  ///
  /// One transaction: a consistent state, whoever else writes.
  ///
  /// - Throws: `RegisterError`, and what `write` throws.
  public func export(to write: ([UInt8]) throws -> Void) throws {
    func line(_ value: some Encodable) throws {
      var bytes = try CanonicalJSON.bytes(value)
      bytes.append(UInt8(ascii: "\n"))
      try write(bytes)
    }
    try explaining(path) {
      try queue.read { db in
        try line(Exchange.Header(form: Exchange.form))
        try EventLog.forEach(db, texts: try TextTable(db)) { entry in
          var head = entry.pack
          head.events = []
          try line(Exchange.Head(hash: entry.hash, events: entry.pack.events.count, pack: head))
          for event in entry.pack.events { try line(event) }
        }
      }
    }
  }

  /// Adds what another register's log holds and this one does not.
  ///
  /// Numbers that both have given stay with the older claim; the other blocker gets the next free one and keeps its old id as
  /// another name. Where both decided about a blocker, the less closed decision holds, and the conflict is on record until a
  /// person settles it. Importing the same log again does nothing.
  ///
  /// - Parameters:
  ///   - log: what `export` handed over.
  ///   - context: who imports it, and when.
  ///   - check: says what is wrong with a signed pack that is not here yet; `nil` when nothing is that forbids to take it over.
  /// - Returns: what it did.
  /// - Throws: `RegisterError.unusableLog` when the log is not one, is not whole, or was altered.
  public func merge(
    _ log: Data, _ context: ChangeContext, check: (EventPack, _ hash: String) throws -> String? = { _, _ in nil }
  ) throws -> ImportSummary {
    let old = try explaining(path) {
      try queue.read { db in Set(try String.fetchAll(db, sql: "SELECT hash FROM packs")) }
    }
    let packs = try withoutActuallyEscaping(check) { check in
      try LogReader(path: path) { pack, hash in
        pack.signature == nil || old.contains(hash) ? nil : try check(pack, hash)
      }.packs(in: log)
    }
    return try write { db in
      var summary = ImportSummary()
      summary.packs = packs.count
      let known = Set(try String.fetchAll(db, sql: "SELECT hash FROM packs"))
      let new = packs.filter { !known.contains($0.hash) }
      summary.new = new.count
      guard !new.isEmpty else { return summary }
      let ours = try StateReader(db).blockers()
      let shared = known.intersection(packs.map(\.hash))
      let ourMoves = try Self.moves(db, except: shared)
      var texts = try TextTable(db)
      for (pack, _) in new { _ = try EventLog.append(pack, texts: &texts, to: db) }
      try Self.rebuild(db)
      let numbers = try Self.renumber(db, &summary)
      let conflicts = try Self.conflicts(
        ours: ours, ourMoves: ourMoves, theirs: packs, new: new.map(\.pack), db, &summary)
      let events = numbers + conflicts
      if !events.isEmpty { try Self.append(events, context, to: db) }
      return summary
    }
  }

  /// The uids that people or scans moved in packs other than the shared ones.
  private static func moves(_ db: Database, except shared: Set<String>) throws -> Set<String> {
    let rows = try Row.fetchAll(
      db, sql: "SELECT p.hash, e.blocker FROM events e JOIN packs p ON p.id = e.pack WHERE e.kind = 'blocker-moved'")
    return Set(rows.compactMap { shared.contains($0[0]) ? nil : $0[1] as String? })
  }

  private static func renumber(_ db: Database, _ summary: inout ImportSummary) throws -> [RegisterEvent] {
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

  private static func conflicts(
    ours: [Blocker], ourMoves: Set<String>, theirs: [(pack: EventPack, hash: String)], new: [EventPack], _ db: Database,
    _ summary: inout ImportSummary
  ) throws -> [RegisterEvent] {
    var theirMoves: Set<String> = []
    for pack in new {
      for case .blockerMoved(let fact) in pack.events { theirMoves.insert(fact.uid) }
    }
    let contested = ourMoves.intersection(theirMoves)
    guard !contested.isEmpty else { return [] }
    var state = RegisterState()
    state.apply(theirs.map(\.pack))
    let there = Dictionary(state.snapshot.blockers.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let merged = Dictionary(
      try StateReader(db).blockers().map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    var events: [RegisterEvent] = []
    for here in ours where contested.contains(here.uid) {
      guard let other = there[here.uid], let now = merged[here.uid], here.status != other.status else { continue }
      let held = here.status.openness >= other.status.openness ? here : other
      summary.conflicts[now.id] = held.status
      if now.status != held.status || now.verification != held.verification {
        events.append(
          .blockerMoved(
            BlockerMoved(
              uid: here.uid, from: now.status, to: held.status, verification: held.verification, cause: .conflict,
              present: 0)))
      }
      events.append(
        .conflictFound(
          ConflictFound(uid: here.uid, ours: here.status, theirs: other.status, held: held.status)))
    }
    return events
  }
}

extension BlockerStatus {
  /// How open a status is, for decisions that collide: the more open one holds.
  fileprivate var openness: Int {
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
}

/// Reads an exported log and refuses one that is not whole.
private struct LogReader {
  let path: String
  let check: (EventPack, String) throws -> String?

  func packs(in log: Data) throws -> [(pack: EventPack, hash: String)] {
    let decoder = JSONDecoder()
    var lines = log.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).makeIterator()
    var number = 0
    func refuse(_ detail: String) -> RegisterError { .unusableLog(line: number, detail: detail) }
    func next<Value: Decodable>(_: Value.Type, _ what: String) throws -> Value? {
      guard let line = lines.next(), !line.isEmpty else { return nil }
      number += 1
      do { return try decoder.decode(Value.self, from: line) } catch { throw refuse("it is not \(what)") }
    }
    guard let header = try next(Exchange.Header.self, "the head of a log"), header.form == Exchange.form else {
      number = 1
      throw refuse("it does not begin with the head of a log in the form \(Exchange.form)")
    }
    var packs: [(pack: EventPack, hash: String)] = []
    var clocks: [String: Int] = [:]
    while let head = try next(Exchange.Head.self, "the head of a pack") {
      let start = number
      var pack = head.pack
      guard (0...10_000_000).contains(head.events) else { throw refuse("it claims \(head.events) events") }
      for _ in 0..<head.events {
        guard let event = try next(RegisterEvent.self, "an event that this audit knows") else {
          throw refuse("the log ends inside pack \(head.hash.prefix(12))")
        }
        pack.events.append(event)
      }
      guard try pack.hash() == head.hash else {
        number = start
        throw refuse("pack \(head.hash.prefix(12)) was altered: its hash does not fit its events")
      }
      if let fault = try pack.signatureFault ?? check(pack, head.hash) {
        number = start
        throw refuse("pack \(head.hash.prefix(12)): \(fault)")
      }
      for parent in pack.parents {
        guard let clock = clocks[parent], clock < pack.clock else {
          number = start
          throw refuse("pack \(head.hash.prefix(12)) builds on \(parent.prefix(12)), which is not before it")
        }
      }
      clocks[head.hash] = pack.clock
      packs.append((pack, head.hash))
    }
    return packs
  }
}
