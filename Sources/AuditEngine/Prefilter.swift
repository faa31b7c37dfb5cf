import AuditSyntax
import CVectorscan

/// Which words and expressions of all rules stand in a file: one pass of one vectorscan database.
///
/// Immutable and shared by all workers; each has its own `Scratch`.
final class Prefilter: @unchecked Sendable {
  private var database: OpaquePointer?
  /// The atoms; a hit is an index into this.
  let atoms: [RequiredText]
  /// The atoms that vectorscan cannot compile: they count as present in every file.
  private let always: [Int]

  /// The memory that one worker needs for a scan.
  struct Scratch: ~Copyable {
    fileprivate var handle: OpaquePointer?
    /// Which atoms the last scan found, by index.
    var hits: [Bool]

    deinit { if let handle { hs_free_scratch(handle) } }
  }

  /// Compiles the atoms of some requirements.
  init(_ requirements: some Sequence<RequiredText>) {
    var atoms: [RequiredText] = []
    var seen: Set<RequiredText> = []
    for requirement in requirements {
      for atom in requirement.atoms where seen.insert(atom).inserted { atoms.append(atom) }
    }
    self.atoms = atoms
    var expressions = atoms.map(Self.expression)
    var always: [Int] = []
    // One expression that cannot be compiled fails the whole database: leave it out and try again.
    while true {
      let ids = expressions.indices.filter { !always.contains($0) }
      guard !ids.isEmpty else { break }
      guard let failed = Self.compile(ids.map { ($0, expressions[$0]) }, into: &database) else {
        break
      }
      if expressions[failed].flags & UInt32(HS_FLAG_PREFILTER) == 0 {
        expressions[failed].flags |= UInt32(HS_FLAG_PREFILTER)
      } else {
        always.append(failed)
      }
    }
    self.always = always
  }

  deinit { hs_free_database(database) }

  private struct Expression {
    var text: String
    var flags: UInt32
  }

  private static func expression(_ atom: RequiredText) -> Expression {
    // Vectorscan 5.4.9 loses matches of `SINGLEMATCH` expressions that hang on a single byte (`b`, `x[bd]`, `\*`) from some sixty
    // bytes of text on: only words may have the flag. The others are reported every time, which is a call each.
    let once = UInt32(HS_FLAG_DOTALL)
    switch atom {
    case .literal(let text):
      let once = text.utf8.count >= 3 ? once | UInt32(HS_FLAG_SINGLEMATCH) : once
      let escaped = text.utf8.map { byte -> String in
        isWordByte(byte) ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
      let first = text.utf8.first.map(isWordByte) == true ? "\\b" : ""
      let last = text.utf8.last.map(isWordByte) == true ? "\\b" : ""
      return Expression(text: first + escaped + last, flags: once)
    case .regex(let text):
      return Expression(text: text, flags: UInt32(HS_FLAG_MULTILINE | HS_FLAG_ALLOWEMPTY))
    case .anything, .nothing, .all, .any: return Expression(text: "", flags: once)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Compiles a database; returns the id of the expression that failed, if one did.
  private static func compile(
    _ entries: [(id: Int, expression: Expression)], into database: inout OpaquePointer?
  ) -> Int? {
    var error: UnsafeMutablePointer<hs_compile_error_t>?
    let texts = entries.map { entry in
      let text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: entry.expression.text.utf8.count + 1)
      _ = text.initialize(from: entry.expression.text.utf8CString)
      return text
    }
    defer { for text in texts { text.deallocate() } }
    let status = hs_compile_multi(
      texts.map { UnsafePointer($0.baseAddress) }, entries.map(\.expression.flags), entries.map { UInt32($0.id) },
      UInt32(entries.count), UInt32(HS_MODE_BLOCK), nil, &database, &error)
    defer { hs_free_compile_error(error) }
    guard status != HS_SUCCESS else { return nil }
    let index = Int(error?.pointee.expression ?? 0)
    return entries[max(0, min(index, entries.count - 1))].id
  }

  /// Makes the memory for one worker.
  func makeScratch() -> Scratch {
    var handle: OpaquePointer?
    if let database { hs_alloc_scratch(database, &handle) }
    return Scratch(handle: handle, hits: [Bool](repeating: false, count: atoms.count))
  }

  /// Notes in `scratch` which atoms stand in the bytes, and forgets those of the scan before.
  ///
  /// Linear, about a gigabyte a second.
  func scan(_ bytes: [UInt8], _ scratch: inout Scratch) {
    for index in scratch.hits.indices { scratch.hits[index] = false }
    for index in always { scratch.hits[index] = true }
    scan(bytes, in: bytes.indices, adding: &scratch)
  }

  /// Notes in `scratch` also which atoms stand in a stretch of the bytes.
  func scan(_ bytes: [UInt8], in range: Range<Int>, adding scratch: inout Scratch) {
    guard let database, let handle = scratch.handle else { return }
    scratch.hits.withUnsafeMutableBufferPointer { hits in
      bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        let status = hs_scan(
          database, base + range.lowerBound, UInt32(range.count), 0, handle,
          { id, _, _, _, context in
            context?.assumingMemoryBound(to: Bool.self)[Int(id)] = true
            return 0
          }, hits.baseAddress)
        // A scan that fails decides nothing: every atom may be there.
        if status != HS_SUCCESS { for index in hits.indices { hits[index] = true } }
      }
    }
  }
}

extension RequiredText {
  /// The words and expressions in it.
  var atoms: [RequiredText] {
    switch self {
    case .anything, .nothing: []
    case .literal, .regex: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }

  /// The same formula over indices of atoms.
  func indexed(_ index: [RequiredText: Int]) -> Requirement {
    switch self {
    case .anything: .constant(true)
    case .nothing: .constant(false)
    case .literal, .regex: index[self].map(Requirement.atom) ?? .constant(true)
    case .all(let parts): .all(parts.map { $0.indexed(index) })
    case .any(let parts): .any(parts.map { $0.indexed(index) })
    }
  }
}

/// A requirement over the hits of a prefilter.
indirect enum Requirement: Sendable {
  case constant(Bool)
  case atom(Int)
  case all([Requirement])
  case any([Requirement])

  /// Whether it holds.
  func holds(_ hits: [Bool]) -> Bool {
    switch self {
    case .constant(let value): value
    case .atom(let index): hits[index]
    case .all(let parts): parts.allSatisfy { $0.holds(hits) }
    case .any(let parts): parts.contains { $0.holds(hits) }
    }
  }
}
