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

extension Register {
  /// Hands over the whole log, line by line, each with its line end.
  ///
  /// One transaction: a consistent state, whoever else writes.
  ///
  /// - Throws: `RegisterError`, and what `write` throws.
  public func export(to write: ([UInt8]) throws -> Void) throws {
    try explaining(path) {
      try queue.read { db in
        try write(PackText.header())
        // What only this clone looked at says nothing to others.
        try EventLog.forEach(db, texts: try TextTable(db), where: "NOT is_local") { entry in
          try PackText.write(entry.pack, hash: entry.hash, to: write)
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
  ///   - log: what `export` handed over, or a file of a shared log.
  ///   - check: says what is wrong with signed packs that are not here yet, in their order; `nil` where nothing is that forbids
  ///     to take one over.
  /// - Returns: what it did.
  /// - Throws: `RegisterError.unusableLog` when the log is not one, is not whole, or was altered.
  public func merge(
    _ log: Data, check: ([EventPack]) throws -> [String?] = { $0.map { _ in nil } }
  ) throws -> ImportSummary {
    var clocks = try explaining(path) { try queue.read(EventLog.clocks) }
    let old = clocks
    var signed: [(pack: EventPack, hash: String, line: Int)] = []
    let packs = try PackText.packs(in: log) { pack, hash, line in
      defer { clocks[hash] = pack.clock }
      if old[hash] == nil, pack.signature != nil { signed.append((pack, hash, line)) }
      return pack.parents.first { clocks[$0].map { $0 >= pack.clock } ?? true }.map {
        "it builds on \($0.prefix(12)), which is not before it"
      }
    }
    for (entry, fault) in zip(signed, try check(signed.map(\.pack))) {
      if let fault {
        throw RegisterError.unusableLog(line: entry.line, detail: "pack \(entry.hash.prefix(12)): \(fault)")
      }
    }
    return try write { db in
      let known = try EventLog.clocks(db)
      var summary = try Self.adopt(packs.filter { known[$0.hash] == nil }, in: db)
      summary.packs = packs.count
      return summary
    }
  }

  /// Appends packs that came from elsewhere, and what settles their differences with those that are here.
  ///
  /// Their parents are here or among them.
  static func adopt(
    _ packs: [(pack: EventPack, hash: String)], in db: Database, mustRebuild: Bool = false
  ) throws -> ImportSummary {
    var summary = ImportSummary()
    summary.new = packs.count
    guard !packs.isEmpty || mustRebuild else { return summary }
    let last = try EventLog.clock(db)
    var texts = try TextTable(db)
    let entries = try packs.sorted { ($0.pack.clock, $0.hash) < ($1.pack.clock, $1.hash) }.map { pack, _ in
      try EventLog.append(pack, texts: &texts, to: db)
    }
    if mustRebuild || packs.contains(where: { $0.pack.clock <= last }) {
      try rebuild(db)
    } else {
      try project(entries, texts: &texts, in: db)
    }
    if let settlement = try Settlement(db).pack(&summary) {
      var texts = try TextTable(db)
      try project([try EventLog.append(settlement, texts: &texts, to: db)], texts: &texts, in: db)
    }
    return summary
  }

  /// Applies packs that follow everything that is there.
  static func project(_ entries: [EventLog.Entry], texts: inout TextTable, in db: Database) throws {
    var projection = try Projection(db)
    for entry in entries { try projection.apply(entry, texts: &texts) }
    try projection.flush()
  }
}
