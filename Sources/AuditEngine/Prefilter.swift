import AuditSyntax

/// Which words of all rules stand in a file, found in one pass.
///
/// The words of queries and of regular expressions alike are literals; what a literal cannot say (the edge of a word, a neighbour) is
/// checked where it is found. Immutable and shared by all workers; each has its own `Scratch`.
final class Prefilter: Sendable {
  private let matcher: LiteralMatcher
  /// The atoms; a hit is an index into this.
  let atoms: [RequiredText]
  /// The place of each atom among them.
  let index: [RequiredText: Int]
  /// By atom: its number among those whose places are noted; -1 for the others.
  let places: [Int32]
  /// How many atoms have a place.
  let placeCount: Int
  /// How many of them are asked for in stretches of a file: those with the first places.
  let localCount: Int
  /// How many words of bits these take.
  var wordCount: Int { (localCount + 63) / 64 }
  private let checks: [Check]

  /// What must hold around an atom's literal.
  private struct Check {
    let length: Int
    var startsWord = false
    var endsWord = false
    /// Whether only some bytes may stand beside it.
    var hasSides = false
    /// The bytes that may stand before and after it.
    var before = ByteSet.anything
    var after = ByteSet.anything
    /// The token that must follow; empty for none.
    var follower: [UInt8] = []
  }

  /// The memory that one worker needs for a scan.
  struct Scratch: ~Copyable {
    /// Which atoms the last scan found, by index.
    fileprivate(set) var hits: [Bool] = []
    /// The same by place, as bits, for those that are asked for in stretches.
    fileprivate(set) var bits: [UInt64] = []
    /// Where the last scan found the atoms whose places are noted, about in the order of the text.
    fileprivate(set) var events = EventList()
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

  /// How many bytes an event may stand before one that is noted earlier: the longest text.
  static let disorder = 256

  /// Compiles the atoms of some requirements; words of one or two letters are in every file, and are left out.
  ///
  /// `local` are those that are asked for in stretches of a file, `anchors` others of which the places matter, and not only whether
  /// they are there.
  init(
    _ requirements: some Sequence<RequiredText>, local: some Sequence<RequiredText> = [],
    anchors: some Sequence<RequiredText> = []
  ) {
    var atoms: [RequiredText] = []
    var index: [RequiredText: Int] = [:]
    for requirement in requirements {
      for atom in requirement.atoms
      where (LiteralMatcher.shortest..<Self.disorder).contains(atom.word.utf8.count) && index[atom] == nil {
        index[atom] = atoms.count
        atoms.append(atom)
      }
    }
    self.atoms = atoms
    self.index = index
    var places = [Int32](repeating: -1, count: atoms.count)
    var placeCount: Int32 = 0
    func locate(_ located: some Sequence<RequiredText>) {
      var isLocated = [Bool](repeating: false, count: atoms.count)
      for part in located { for atom in part.atoms { if let place = index[atom] { isLocated[place] = true } } }
      for place in atoms.indices where places[place] < 0 && isLocated[place] {
        places[place] = placeCount
        placeCount += 1
      }
    }
    locate(local)
    localCount = Int(placeCount)
    locate(anchors)
    self.places = places
    self.placeCount = Int(placeCount)
    var literals: [LiteralMatcher.Literal] = []
    var checks: [Check] = []
    for atom in atoms {
      let bytes = Array(atom.word.utf8)
      var check = Check(length: bytes.count)
      var ignoresCase = false
      switch atom {
      case .literal:
        check.startsWord = bytes.first?.isWordByte ?? false
        check.endsWord = bytes.last?.isWordByte ?? false
      case .between(let before, _, let after): (check.hasSides, check.before, check.after) = (true, before, after)
      case .anyCase: ignoresCase = true
      case .neighbours(_, let second):
        check.startsWord = bytes.first?.isWordByte ?? false
        check.follower = Array(second.utf8)
      default: break
      }
      literals.append(LiteralMatcher.Literal(text: bytes, ignoresCase: ignoresCase))
      checks.append(check)
    }
    self.checks = checks
    matcher = LiteralMatcher(literals)
  }

  /// What a scan works on.
  private struct Scan {
    let base: UnsafePointer<UInt8>
    let count: Int
    let hits: UnsafeMutablePointer<Bool>
    let checks: UnsafePointer<Check>
    let places: UnsafePointer<Int32>?
    let events: UnsafeMutablePointer<EventList>

    /// Notes an atom whose literal begins at an offset, if what must be around it is there.
    @inline(__always)
    func note(_ id: Int, start: Int) {
      let place = places.map { $0[id] } ?? -1
      guard place >= 0 || !hits[id] else { return }
      let check = checks + id
      let end = start + check.pointee.length
      if check.pointee.startsWord, start > 0, base[start - 1].isWordByte { return }
      if check.pointee.endsWord, end < count, base[end].isWordByte { return }
      if check.pointee.hasSides {
        guard isAllowed(start - 1, by: check.pointee.before), isAllowed(end, by: check.pointee.after) else { return }
      }
      if !check.pointee.follower.isEmpty, !isFollowed(from: end, by: check.pointee.follower) { return }
      hits[id] = true
      if place >= 0 { events.pointee.append(Event(place: place, start: UInt32(start))) }
    }

    /// Whether a set has the byte at an offset; beside the text stands no byte, and only no condition allows that.
    private func isAllowed(_ offset: Int, by set: ByteSet) -> Bool {
      offset >= 0 && offset < count ? set.contains(base[offset]) : set == .anything
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

  /// Notes in `scratch` which atoms stand in the bytes, and where those that have a place; forgets those of the scan before.
  ///
  /// Linear.
  func scan(_ bytes: [UInt8], _ scratch: inout Scratch) {
    if scratch.hits.count == atoms.count {
      for index in scratch.hits.indices { scratch.hits[index] = false }
    } else {
      scratch.hits = [Bool](repeating: false, count: atoms.count)
    }
    scratch.bits = [UInt64](repeating: 0, count: wordCount)
    scratch.events.removeAll()
    withUnsafeMutablePointer(to: &scratch.events) { events in
      scratch.hits.withUnsafeMutableBufferPointer { hits in
        checks.withUnsafeBufferPointer { checks in
          places.withUnsafeBufferPointer { places in
            bytes.withUnsafeBufferPointer { buffer in
              guard let base = buffer.baseAddress, let hits = hits.baseAddress, let checks = checks.baseAddress
              else { return }
              let scan = Scan(
                base: base, count: buffer.count, hits: hits, checks: checks,
                places: places.baseAddress, events: events)
              matcher.forEachMatch(in: buffer) { scan.note($0, start: $1) }
            }
          }
        }
      }
    }
    for event in scratch.events.elements where event.place < localCount {
      scratch.bits[Int(event.place) >> 6] |= 1 << UInt64(event.place & 63)
    }
  }
}

extension RequiredText {
  /// The text that an atom is found by; empty for what is no atom.
  fileprivate var word: String {
    switch self {
    case .literal(let text), .fragment(let text), .between(_, let text, _), .anyCase(let text),
      .neighbours(let text, _):
      text
    case .anything, .nothing, .function, .handler, .comment, .elsewhere, .named, .all, .any: ""
    }
  }

  /// The words in it.
  var atoms: [RequiredText] {
    switch self {
    case .anything, .nothing, .function, .handler: []
    case .comment(let test): test.requiredText.atoms
    case .literal, .fragment, .between, .anyCase, .neighbours: [self]
    case .elsewhere(let part), .named(let part): part.atoms
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }
}

extension UnsafeBufferPointer<Prefilter.Event> {
  /// An index before which nothing stands at or after an offset.
  func index(near offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle].start) + Prefilter.disorder < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
