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
  /// By atom: its number among those whose places are noted; -1 for the others.
  let places: [Int32]
  /// How many atoms have a place.
  let placeCount: Int
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
    /// Where the last scan found the atoms whose places are noted, about in the order of the text.
    fileprivate(set) var events: EventList
    /// Whether the last scan could not tell what is there.
    fileprivate(set) var isUncertain = false

    deinit { if let handle { hs_free_scratch(handle) } }
  }

  /// An atom at a place.
  struct Event {
    /// The atom's number among those with places.
    let place: Int32
    /// The offset of its first byte.
    let start: UInt32
  }

  /// A list that grows from within a callback.
  struct EventList: ~Copyable {
    private var buffer = UnsafeMutableBufferPointer<Event>.allocate(capacity: 1024)
    private(set) var count = 0

    deinit { buffer.deallocate() }

    /// The events noted so far.
    var elements: UnsafeBufferPointer<Event> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

    fileprivate mutating func removeAll() { count = 0 }

    fileprivate mutating func append(_ event: Event) {
      if count == buffer.count {
        let larger = UnsafeMutableBufferPointer<Event>.allocate(capacity: 2 * count)
        _ = larger.initialize(from: buffer)
        buffer.deallocate()
        buffer = larger
      }
      buffer.initializeElement(at: count, to: event)
      count += 1
    }
  }

  /// Compiles the atoms of some requirements.
  ///
  /// `located` are those of which the places matter, not only whether they are there.
  init(_ requirements: some Sequence<RequiredText>, located: some Sequence<RequiredText> = []) {
    var atoms: [RequiredText] = []
    var seen: Set<RequiredText> = []
    for requirement in requirements {
      for atom in requirement.atoms where seen.insert(atom).inserted { atoms.append(atom) }
    }
    self.atoms = atoms
    let located = Set(located.lazy.flatMap(\.atoms))
    var placeCount: Int32 = 0
    places = atoms.map { atom in
      guard located.contains(atom) else { return -1 }
      placeCount += 1
      return placeCount - 1
    }
    self.placeCount = Int(placeCount)
    var literals: [(text: [UInt8], flags: UInt32)] = []
    var checks: [Check] = []
    for (atom, place) in zip(atoms, places) {
      // One hit is enough when nothing has to be checked, and the place does not matter.
      let once = place < 0 ? UInt32(HS_FLAG_SINGLEMATCH) : 0
      switch atom {
      case .literal(let text):
        let bytes = Array(text.utf8)
        literals.append((bytes, 0))
        checks.append(
          Check(
            length: bytes.count, startsWord: bytes.first?.isWordByte ?? false,
            endsWord: bytes.last?.isWordByte ?? false))
      case .fragment(let text):
        literals.append((Array(text.utf8), once))
        checks.append(Check(length: text.utf8.count))
      case .anyCase(let text):
        literals.append((Array(text.utf8), once | UInt32(HS_FLAG_CASELESS)))
        checks.append(Check(length: text.utf8.count))
      case .neighbours(let first, let second):
        let bytes = Array(first.utf8)
        literals.append((bytes, 0))
        checks.append(
          Check(length: bytes.count, startsWord: bytes.first?.isWordByte ?? false, follower: Array(second.utf8)))
      case .anything, .nothing, .function, .comment, .elsewhere, .all, .any: preconditionFailure("an atom is a word")
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
    return Scratch(handle: handle, hits: [Bool](repeating: false, count: atoms.count), events: EventList())
  }

  /// What the callback of a scan works on.
  private struct Scan {
    let base: UnsafePointer<UInt8>
    let count: Int
    let hits: UnsafeMutablePointer<Bool>
    let checks: UnsafePointer<Check>
    let places: UnsafePointer<Int32>?
    let events: UnsafeMutablePointer<EventList>

    /// Notes an atom whose literal ends at an offset, if what must be around it is there.
    func note(_ id: Int, end: Int) {
      let place = places.map { $0[id] } ?? -1
      guard place >= 0 || !hits[id] else { return }
      let check = checks + id
      let start = end - check.pointee.length
      if check.pointee.startsWord, start > 0, base[start - 1].isWordByte { return }
      if check.pointee.endsWord, end < count, base[end].isWordByte { return }
      if !check.pointee.follower.isEmpty, !isFollowed(from: end, by: check.pointee.follower) { return }
      hits[id] = true
      if place >= 0 { events.pointee.append(Event(place: place, start: UInt32(start))) }
    }

    private func isFollowed(from end: Int, by follower: [UInt8]) -> Bool {
      var next = end
      // White space, and a backslash that continues the line.
      while next < count, base[next] == 0x20 || (0x09...0x0d).contains(base[next]) || base[next] == 0x5c { next += 1 }
      guard count - next >= follower.count else { return false }
      for (index, byte) in follower.enumerated() where base[next + index] != byte { return false }
      return true
    }
  }

  /// Notes in `scratch` which atoms stand in the bytes, and forgets those of the scan before; the places, too, when they matter.
  ///
  /// Linear, about a gigabyte a second.
  func scan(_ bytes: [UInt8], _ scratch: inout Scratch, notesPlaces: Bool = false) {
    for index in scratch.hits.indices { scratch.hits[index] = false }
    scratch.events.removeAll()
    scratch.isUncertain = true
    guard let database, let handle = scratch.handle else {
      for index in scratch.hits.indices { scratch.hits[index] = true }
      return
    }
    let status = withUnsafeMutablePointer(to: &scratch.events) { events in
      scratch.hits.withUnsafeMutableBufferPointer { hits -> hs_error_t in
        checks.withUnsafeBufferPointer { checks in
          places.withUnsafeBufferPointer { places in
            bytes.withUnsafeBufferPointer { buffer in
              guard let base = buffer.baseAddress, let hitsBase = hits.baseAddress, let checksBase = checks.baseAddress
              else { return HS_SUCCESS }
              var scan = Scan(
                base: base, count: buffer.count, hits: hitsBase, checks: checksBase,
                places: notesPlaces ? places.baseAddress : nil, events: events)
              return UnsafeRawPointer(base).withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                hs_scan(
                  database, $0, UInt32(buffer.count), 0, handle,
                  { id, _, end, _, context in
                    context?.assumingMemoryBound(to: Scan.self).pointee.note(Int(id), end: Int(end))
                    return 0
                  }, &scan)
              }
            }
          }
        }
      }
    }
    // A scan that fails decides nothing: every atom may be there.
    scratch.isUncertain = status != HS_SUCCESS
    if scratch.isUncertain { for index in scratch.hits.indices { scratch.hits[index] = true } }
  }
}

extension RequiredText {
  /// The words in it.
  var atoms: [RequiredText] {
    switch self {
    case .anything, .nothing, .function: []
    case .comment(let test): test.requiredText.atoms
    case .literal, .fragment, .anyCase, .neighbours: [self]
    case .elsewhere(let part): part.atoms
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }
}
