import AuditModel
import Foundation

/// The form in which packs leave a register: lines of canonical JSON.
///
/// The first line names the form. Then, for each pack in the order of the log, a line with its head and its hash, and a line
/// for each of its events. An exported log is such a text with every pack; a file of the shared log is one with a single pack.
enum PackText {
  static let form = "audit-register-log/1"

  private struct Header: Codable {
    var form: String
  }

  private struct Head: Codable {
    var hash: String
    var events: Int
    var pack: EventPack
  }

  /// The line that a text begins with.
  static func header() throws -> [UInt8] { try line(Header(form: form)) }

  /// Hands over the lines of a pack, each with its line end.
  static func write(_ pack: EventPack, hash: String, to write: ([UInt8]) throws -> Void) throws {
    var head = pack
    head.events = []
    try write(line(Head(hash: hash, events: pack.events.count, pack: head)))
    for event in pack.events { try write(line(event)) }
  }

  /// The text of a single pack.
  static func file(_ pack: EventPack, hash: String) throws -> [UInt8] {
    var bytes = try header()
    try write(pack, hash: hash) { bytes += $0 }
    return bytes
  }

  private static func line(_ value: some Encodable) throws -> [UInt8] {
    var bytes = try CanonicalJSON.bytes(value)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The packs of a text, each whole and with the hash it claims.
  ///
  /// - Throws: `RegisterError.unusableLog` when the text is in another form, cut off or altered; what `check` says is wrong with a
  ///   pack is refused as well.
  static func packs(
    in text: Data, check: (EventPack, _ hash: String, _ line: Int) throws -> String? = { _, _, _ in nil }
  ) throws -> [(pack: EventPack, hash: String)] {
    let decoder = JSONDecoder()
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).makeIterator()
    var number = 0
    func refuse(_ detail: String) -> RegisterError { .unusableLog(line: number, detail: detail) }
    func next<Value: Decodable>(_: Value.Type, _ what: String) throws -> Value? {
      guard let line = lines.next(), !line.isEmpty else { return nil }
      number += 1
      do { return try decoder.decode(Value.self, from: line) } catch { throw refuse("it is not \(what)") }
    }
    guard let header = try next(Header.self, "the head of a log"), header.form == form else {
      number = 1
      throw refuse("it does not begin with the head of a log in the form \(form)")
    }
    var packs: [(pack: EventPack, hash: String)] = []
    while let head = try next(Head.self, "the head of a pack") {
      let start = number
      var pack = head.pack
      guard (0...10_000_000).contains(head.events) else { throw refuse("it claims \(head.events) events") }
      for _ in 0..<head.events {
        guard let event = try next(RegisterEvent.self, "an event that this audit knows") else {
          throw refuse("the log ends inside pack \(head.hash.prefix(12))")
        }
        pack.events.append(event)
      }
      // Clocks count commands: one that could not be counted on is not of a register.
      guard (1...(1 << 53)).contains(pack.clock) else { throw refuse("its clock is out of range") }
      guard try pack.hash() == head.hash else {
        number = start
        throw refuse("pack \(head.hash.prefix(12)) was altered: its hash does not fit its events")
      }
      if let fault = try pack.signatureFault ?? check(pack, head.hash, start) {
        number = start
        throw refuse("pack \(head.hash.prefix(12)): \(fault)")
      }
      packs.append((pack, head.hash))
    }
    return packs
  }
}
