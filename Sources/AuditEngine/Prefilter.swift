import AuditSyntax
import CVectorscan

/// Which words of all rules stand in a file: one pass of one vectorscan database.
///
/// The words of queries and of regular expressions alike are literals, which compile in milliseconds where expressions would take
/// seconds; what a literal cannot say (the edge of a word, a neighbour) is checked where it is found. Immutable and shared by all
/// workers; each has its own `Scratch`.
final class Prefilter: @unchecked Sendable {
  private var database: OpaquePointer?
  /// The atoms; a hit is an index into this.
  let atoms: [RequiredText]
  private let checks: [Check]

  /// What must hold around an atom's literal.
  private struct Check {
    let length: Int
    var startsWord = false
    var endsWord = false
    /// The token that must follow; empty for none.
    var follower: [UInt8] = []
  }

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
    var literals: [(text: [UInt8], flags: UInt32)] = []
    var checks: [Check] = []
    for atom in atoms {
      switch atom {
      case .literal(let text):
        let bytes = Array(text.utf8)
        literals.append((bytes, 0))
        checks.append(
          Check(
            length: bytes.count, startsWord: bytes.first?.isWordByte ?? false,
            endsWord: bytes.last?.isWordByte ?? false))
      case .fragment(let text):
        // One hit is enough when nothing has to be checked.
        literals.append((Array(text.utf8), UInt32(HS_FLAG_SINGLEMATCH)))
        checks.append(Check(length: text.utf8.count))
      case .anyCase(let text):
        literals.append((Array(text.utf8), UInt32(HS_FLAG_SINGLEMATCH | HS_FLAG_CASELESS)))
        checks.append(Check(length: text.utf8.count))
      case .neighbours(let first, let second):
        let bytes = Array(first.utf8)
        literals.append((bytes, 0))
        checks.append(
          Check(length: bytes.count, startsWord: bytes.first?.isWordByte ?? false, follower: Array(second.utf8)))
      case .anything, .nothing, .shortFunction, .elsewhere, .all, .any: preconditionFailure("an atom is a word")
      }
    }
    self.checks = checks
    database = Self.compile(literals)
  }

  deinit { hs_free_database(database) }

  /// Compiles a database; `nil` when vectorscan cannot, and then every atom counts as present everywhere.
  private static func compile(_ literals: [(text: [UInt8], flags: UInt32)]) -> OpaquePointer? {
    let texts = literals.map { literal in
      let text = UnsafeMutableBufferPointer<CChar>.allocate(capacity: literal.text.count)
      _ = text.initialize(from: literal.text.map { CChar(bitPattern: $0) })
      return text
    }
    defer { for text in texts { text.deallocate() } }
    var database: OpaquePointer?
    var error: UnsafeMutablePointer<hs_compile_error_t>?
    hs_compile_lit_multi(
      texts.map { UnsafePointer($0.baseAddress) }, literals.map(\.flags), literals.indices.map { UInt32($0) },
      literals.map(\.text.count), UInt32(literals.count), UInt32(HS_MODE_BLOCK), nil, &database, &error)
    hs_free_compile_error(error)
    return database
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
    scan(bytes, in: bytes.indices, adding: &scratch)
  }

  /// What the callback of a scan works on.
  private struct Scan {
    let base: UnsafePointer<UInt8>
    let count: Int
    let hits: UnsafeMutablePointer<Bool>
    let checks: UnsafePointer<Check>

    /// Notes an atom whose literal ends at an offset, if what must be around it is there.
    func note(_ id: Int, end: Int) {
      guard !hits[id] else { return }
      let check = checks[id]
      let start = end - check.length
      if check.startsWord, start > 0, base[start - 1].isWordByte { return }
      if check.endsWord, end < count, base[end].isWordByte { return }
      if !check.follower.isEmpty {
        var next = end
        // White space, and a backslash that continues the line.
        while next < count, base[next] == 0x20 || (0x09...0x0d).contains(base[next]) || base[next] == 0x5c { next += 1 }
        guard count - next >= check.follower.count else { return }
        for (index, byte) in check.follower.enumerated() where base[next + index] != byte { return }
      }
      hits[id] = true
    }
  }

  /// Notes in `scratch` also which atoms stand in a stretch of the bytes.
  func scan(_ bytes: [UInt8], in range: Range<Int>, adding scratch: inout Scratch) {
    guard let database, let handle = scratch.handle else {
      for index in scratch.hits.indices { scratch.hits[index] = true }
      return
    }
    scratch.hits.withUnsafeMutableBufferPointer { hits in
      checks.withUnsafeBufferPointer { checks in
        bytes.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress, let hitsBase = hits.baseAddress, let checksBase = checks.baseAddress
          else {
            return
          }
          var scan = Scan(base: base + range.lowerBound, count: range.count, hits: hitsBase, checks: checksBase)
          let status = UnsafeRawPointer(base + range.lowerBound).withMemoryRebound(
            to: CChar.self, capacity: range.count
          ) {
            hs_scan(
              database, $0, UInt32(range.count), 0, handle,
              { id, _, end, _, context in
                context?.assumingMemoryBound(to: Scan.self).pointee.note(Int(id), end: Int(end))
                return 0
              }, &scan)
          }
          // A scan that fails decides nothing: every atom may be there.
          if status != HS_SUCCESS { for index in hits.indices { hits[index] = true } }
        }
      }
    }
  }
}

extension RequiredText {
  /// The words in it.
  var atoms: [RequiredText] {
    switch self {
    case .anything, .nothing, .shortFunction: []
    case .literal, .fragment, .anyCase, .neighbours: [self]
    case .elsewhere(let part): part.atoms
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }

  /// The same formula over indices of atoms.
  func indexed(_ index: [RequiredText: Int]) -> Requirement {
    switch self {
    case .anything: .constant(true)
    case .nothing: .constant(false)
    case .literal, .fragment, .anyCase, .neighbours: index[self].map(Requirement.atom) ?? .constant(true)
    case .shortFunction(let limit): .shortFunction(limit)
    case .elsewhere(let part): .elsewhere(part.indexed(index))
    case .all(let parts): .all(parts.map { $0.indexed(index) })
    case .any(let parts): .any(parts.map { $0.indexed(index) })
    }
  }
}

/// A requirement over the hits of a prefilter.
indirect enum Requirement: Sendable {
  case constant(Bool)
  case atom(Int)
  case shortFunction(Int)
  case elsewhere(Requirement)
  case all([Requirement])
  case any([Requirement])

  /// Whether it holds in a stretch of a file, given the hits there and in the whole file, and the number of statements of the
  /// shortest function there; `nil` when that is not known.
  func holds(_ hits: [Bool], file: [Bool], shortestBody: Int?) -> Bool {
    switch self {
    case .constant(let value): value
    case .atom(let index): hits[index]
    case .shortFunction(let limit): shortestBody.map { $0 <= limit } ?? true
    case .elsewhere(let part): part.holds(file, file: file, shortestBody: nil)
    case .all(let parts): parts.allSatisfy { $0.holds(hits, file: file, shortestBody: shortestBody) }
    case .any(let parts): parts.contains { $0.holds(hits, file: file, shortestBody: shortestBody) }
    }
  }

  /// Whether it holds in a whole file.
  func holds(_ hits: [Bool]) -> Bool { holds(hits, file: hits, shortestBody: nil) }
}
