public import AuditModel
import Foundation
import GRDB

/// What a change is recorded with.
public struct ChangeContext: Sendable {
  /// When.
  public var time: Timestamp
  /// Who.
  public var actor: Actor
  /// The version of `audit`.
  public var toolVersion: String
  /// Why, in the actor's words.
  public var reason: String?
  /// The commit that is checked out.
  public var commit: String?
  /// Signs the pack for the actor and returns the signature; `nil` when it is not to be signed.
  public var sign: (@Sendable (EventPack) throws -> String)?

  /// Creates a context.
  public init(
    time: Timestamp, actor: Actor, toolVersion: String, reason: String? = nil, commit: String? = nil,
    sign: (@Sendable (EventPack) throws -> String)? = nil
  ) {
    self.sign = sign
    self.time = time
    self.actor = actor
    self.toolVersion = toolVersion
    self.reason = reason
    self.commit = commit
  }
}

extension Register {
  /// Looks at the register inside one transaction.
  ///
  /// - Throws: `RegisterError`, and what `look` throws.
  public func read<Value>(_ look: (RegisterReader) throws -> Value) throws -> Value {
    try explaining(path) { try queue.read { db in try look(RegisterReader(db)) } }
  }

  /// Records what somebody decided: one transaction, one pack.
  ///
  /// Nothing is written when `decide` gives no events or throws.
  ///
  /// - Parameters:
  ///   - context: who, when and why.
  ///   - decide: looks at the register and says what happens; blocked blockers that this releases follow by themselves.
  /// - Returns: the events that were recorded.
  /// - Throws: `RegisterError`, and what `decide` and the context's `sign` throw.
  @discardableResult
  public func change(
    _ context: ChangeContext, _ decide: (RegisterReader) throws -> [RegisterEvent]
  ) throws -> [RegisterEvent] {
    if let sign = context.sign { return try change(context, signedBy: sign, decide) }
    return try write { db in
      let events = try Self.decided(decide, in: db)
      if !events.isEmpty { try Self.append(events, context, to: db) }
      return events
    }
  }

  /// Signing may ask for a passphrase or a touch, and nobody else must wait meanwhile: it is done before the transaction.
  ///
  /// Every change moves the heads of the log. Where they are those the pack was made for, what it was decided on is so still;
  /// otherwise it is decided and signed anew.
  private func change(
    _ context: ChangeContext, signedBy sign: (EventPack) throws -> String,
    _ decide: (RegisterReader) throws -> [RegisterEvent]
  ) throws -> [RegisterEvent] {
    for _ in 0..<Self.signingAttempts {
      let draft = try explaining(path) {
        try queue.read { db in
          let events = try Self.decided(decide, in: db)
          return events.isEmpty ? nil : try Self.pack(events, context, in: db)
        }
      }
      guard var pack = draft else { return [] }
      pack.signature = try sign(pack)
      let signed = pack
      let isRecorded = try write { db in
        guard try EventLog.heads(db, sharedOnly: true) == signed.parents else { return false }
        try Self.append(signed, to: db)
        return true
      }
      if isRecorded { return signed.events }
    }
    throw RegisterError.overtaken(path: path, attempts: Self.signingAttempts)
  }

  private static let signingAttempts = 5

  private static func decided(
    _ decide: (RegisterReader) throws -> [RegisterEvent], in db: Database
  ) throws -> [RegisterEvent] {
    let events = try decide(RegisterReader(db))
    return events.isEmpty ? [] : try events + releases(after: events, in: db)
  }

  private static func pack(_ events: [RegisterEvent], _ context: ChangeContext, in db: Database) throws -> EventPack {
    EventPack(
      clock: try EventLog.clock(db) + 1, parents: try EventLog.heads(db, sharedOnly: true), actor: context.actor,
      time: context.time, toolVersion: context.toolVersion, reason: context.reason, commit: context.commit,
      events: events)
  }

  static func append(_ events: [RegisterEvent], _ context: ChangeContext, to db: Database) throws {
    try append(try pack(events, context, in: db), to: db)
  }

  private static func append(_ pack: EventPack, to db: Database) throws {
    var texts = try TextTable(db)
    try project([try EventLog.append(pack, texts: &texts, to: db)], texts: &texts, in: db)
  }

  /// The blockers that wait for nothing else once some events have happened.
  private static func releases(after events: [RegisterEvent], in db: Database) throws -> [RegisterEvent] {
    var moved: [String: BlockerStatus] = [:]
    for case .blockerMoved(let fact) in events { moved[fact.uid] = fact.to }
    guard moved.values.contains(where: { !$0.isOpen }) else { return [] }
    let reader = RegisterReader(db)
    let waiting = try reader.records(in: [.blocked]).filter { moved[$0.blocker.uid] == nil }
    guard !waiting.isEmpty else { return [] }
    let known = Dictionary(try reader.blockers().map { ($0.uid, $0.status) }, uniquingKeysWith: { first, _ in first })
    return Decision(policy: RegisterPolicy()).releases(waiting) { moved[$0] ?? known[$0] }
  }

  /// Every blocker, by number, with how many findings it has in each state and how many of the present ones are of the
  /// baseline; no finding is read.
  public func overview() throws -> RegisterOverview {
    try explaining(path) {
      try queue.read { db in
        var overview = RegisterOverview(blockers: try StateReader(db).blockers())
        overview.counts.reserveCapacity(overview.blockers.count)
        let rows = try Row.fetchCursor(
          db, sql: "SELECT blocker, detection, is_baseline, count FROM finding_counts")
        while let row = try rows.next() {
          guard let detection = Detection(rawValue: row[1]) else { continue }
          let (uid, count): (String, Int) = (row[0], row[3])
          overview.counts[uid, default: DetectionCounts()][detection] += count
          if row[2] == true, detection == .present { overview.baseline[uid] = count }
        }
        overview.disposed = try StateReader(db).disposedCounts()
        overview.lastScan = try StateReader(db).lastScan()?.sighting
        return overview
      }
    }
  }
}
