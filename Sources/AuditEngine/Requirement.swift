import AuditSyntax

/// A requirement over what a file holds: a formula as a flat list of steps, so that asking it counts no references.
struct Requirement: Sendable {
  fileprivate enum Kind: UInt8 { case constant, atom, comment, function, handler, elsewhere, named, all, any }

  fileprivate struct Step: Sendable {
    let kind: Kind
    /// The index of an atom, or of a test; 1 or 0 for a constant; for parts, the first that is no atom with a place.
    var value: Int32
    /// The step after its last part.
    var end: Int32 = 0
    /// Where the masks of its parts are that are atoms with a place.
    var masks: Range<Int32> = 0..<0
  }

  /// Some atoms with a place: bits of one word.
  fileprivate struct Mask: Sendable {
    let word: Int32
    var bits: UInt64
  }

  private var steps: [Step] = []
  private var masks: [Mask] = []

  /// Whether it holds for what is known of a file, or of a stretch of it.
  func holds(_ evidence: inout FileEvidence) -> Bool {
    steps.withUnsafeBufferPointer { steps in
      masks.withUnsafeBufferPointer { masks in Self.holds(steps, masks, 0, &evidence) }
    }
  }

  /// The tests of `except` clauses that it asks for, as bits.
  var handlers: TestBits { tests(.handler) }
  /// The tests of functions that it asks for, as bits.
  var functions: TestBits { tests(.function) }

  private func tests(_ kind: Kind) -> TestBits {
    steps.reduce(into: .none) { bits, step in if step.kind == kind { bits.insert(Int(step.value)) } }
  }

  /// Whether it holds for a whole file with these hits, whatever its comments say.
  func holds(_ hits: [Bool]) -> Bool {
    hits.withUnsafeBufferPointer { hits in
      guard let base = hits.baseAddress else { return true }
      var evidence = FileEvidence(hits: base)
      return holds(&evidence)
    }
  }

  private static func holds(
    _ steps: UnsafeBufferPointer<Step>, _ masks: UnsafeBufferPointer<Mask>, _ index: Int,
    _ evidence: inout FileEvidence
  ) -> Bool {
    let step = steps[index]
    switch step.kind {
    case .constant: return step.value != 0
    case .atom: return evidence.has(atom: Int(step.value))
    case .comment: return evidence.hasComment(Int(step.value))
    case .function: return evidence.hasFunction(Int(step.value))
    case .handler: return evidence.hasHandler(Int(step.value))
    case .elsewhere:
      let isLocal = evidence.isLocal
      evidence.isLocal = false
      defer { evidence.isLocal = isLocal }
      return holds(steps, masks, index + 1, &evidence)
    case .named:
      let isLocal = evidence.isLocal
      if evidence.isNamed(Int(step.value)) { evidence.isLocal = false }
      defer { evidence.isLocal = isLocal }
      return holds(steps, masks, index + 1, &evidence)
    case .all, .any:
      let isAny = step.kind == .any
      var part = index + 1
      if !step.masks.isEmpty, let bits = evidence.bits {
        // Many atoms at once.
        for mask in step.masks {
          let mask = masks[Int(mask)]
          let found = bits[Int(mask.word)] & mask.bits
          if isAny ? found != 0 : found != mask.bits { return isAny }
        }
        part = Int(step.value)
      }
      while part < Int(step.end) {
        if holds(steps, masks, part, &evidence) == isAny { return isAny }
        part = Int(steps[part].end)
      }
      return !isAny
    }
  }

  /// The requirements of all entries of a plan in one piece of memory: asking them one after another touches no reference count.
  ///
  /// Immutable; shared by all workers.
  final class List: @unchecked Sendable {
    private let steps: UnsafeMutableBufferPointer<Step>
    private let masks: UnsafeMutableBufferPointer<Mask>
    /// By requirement: its part of each.
    private let parts: UnsafeMutableBufferPointer<(steps: UnsafeBufferPointer<Step>, masks: UnsafeBufferPointer<Mask>)>

    init(_ requirements: [Requirement]) {
      steps = .allocate(capacity: requirements.reduce(0) { $0 + $1.steps.count })
      masks = .allocate(capacity: requirements.reduce(0) { $0 + $1.masks.count })
      parts = .allocate(capacity: requirements.count)
      var (step, mask) = (0, 0)
      for (index, requirement) in requirements.enumerated() {
        let ownSteps = steps[step..<(step + requirement.steps.count)]
        let ownMasks = masks[mask..<(mask + requirement.masks.count)]
        _ = ownSteps.initialize(fromContentsOf: requirement.steps)
        _ = ownMasks.initialize(fromContentsOf: requirement.masks)
        parts.initializeElement(
          at: index,
          to: (
            UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: ownSteps)),
            UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: ownMasks))
          ))
        step += requirement.steps.count
        mask += requirement.masks.count
      }
    }

    deinit {
      steps.deallocate()
      masks.deallocate()
      parts.deallocate()
    }

    /// Whether one of them holds for what is known of a file, or of a stretch of it.
    func holds(_ index: Int, _ evidence: inout FileEvidence) -> Bool {
      Requirement.holds(parts[index].steps, parts[index].masks, 0, &evidence)
    }
  }

  /// Adds the masks of some places.
  private mutating func addMasks(_ places: [Int32]) -> Range<Int32> {
    let start = masks.count
    for place in places.sorted() {
      if masks.count == start || masks[masks.count - 1].word != place >> 6 {
        masks.append(Mask(word: place >> 6, bits: 0))
      }
      masks[masks.count - 1].bits |= 1 << UInt64(place & 63)
    }
    return Int32(start)..<Int32(masks.count)
  }

  /// What the requirements of all rules ask about, numbered.
  struct Terms: Sendable {
    /// The atoms of the prefilter.
    let atoms: [RequiredText: Int]
    /// By atom: its place, if it has one that stretches are asked for.
    private let places: [Int32?]
    /// The tests of comments; no more than fit into a set of bits.
    private(set) var comments: [TextTest] = []
    /// The tests of functions; no more than fit into a set of bits.
    private(set) var functions: [FunctionTest] = []
    /// The texts that names may stand for; no more than fit into a set of bits.
    private(set) var named: [(text: RequiredText, requirement: Requirement)] = []
    /// The tests of `except` clauses; no more than fit into a set of bits.
    private(set) var handlers: [HandlerRequirement] = []

    /// A test of `except` clauses.
    struct HandlerRequirement: Sendable {
      let test: HandlerTest
      /// What the clause's first line, and its body, must hold.
      let header, body: Requirement
    }

    /// Terms over the atoms of a prefilter.
    init(_ prefilter: Prefilter) {
      atoms = prefilter.index
      places = prefilter.places.map { (0..<Int32(prefilter.localCount)).contains($0) ? $0 : nil }
    }

    /// The formula over the numbers of its terms.
    mutating func requirement(_ text: RequiredText) -> Requirement {
      var requirement = Requirement()
      add(text, to: &requirement)
      return requirement
    }

    private mutating func add(_ text: RequiredText, to requirement: inout Requirement) {
      let start = requirement.steps.count
      func add(_ kind: Kind, _ value: Int) { requirement.steps.append(Step(kind: kind, value: Int32(value))) }
      switch text {
      case .anything: add(.constant, 1)
      case .nothing: add(.constant, 0)
      case .literal, .fragment, .between, .anyCase, .neighbours:
        if let index = atoms[text] { add(.atom, index) } else { add(.constant, 1) }
      case .comment(let test):
        if let index = Self.number(of: test, in: &comments) { add(.comment, index) } else { add(.constant, 1) }
      case .function(let test):
        if let index = Self.number(of: test, in: &functions) { add(.function, index) } else { add(.constant, 1) }
      case .handler(let test):
        if let index = number(of: test) { add(.handler, index) } else { add(.constant, 1) }
      case .elsewhere(let part):
        add(.elsewhere, 0)
        self.add(part, to: &requirement)
      case .named(let part):
        if let index = number(ofNamed: part) { add(.named, index) } else { add(.elsewhere, 0) }
        self.add(part, to: &requirement)
      case .all(let parts), .any(let parts):
        if case .all = text { add(.all, 0) } else { add(.any, 0) }
        let placed = parts.map { part in atoms[part].flatMap { places[$0] } }
        for (part, place) in zip(parts, placed) where place != nil { self.add(part, to: &requirement) }
        requirement.steps[start].value = Int32(requirement.steps.count)
        requirement.steps[start].masks = requirement.addMasks(placed.compactMap { $0 })
        for (part, place) in zip(parts, placed) where place == nil { self.add(part, to: &requirement) }
      }
      requirement.steps[start].end = Int32(requirement.steps.count)
    }

    private mutating func number(of test: HandlerTest) -> Int? {
      if let index = handlers.firstIndex(where: { $0.test == test }) { return index }
      guard handlers.count < TestBits.bitWidth else { return nil }
      let (header, body) = (requirement(test.header), requirement(test.body))
      guard handlers.count < TestBits.bitWidth else { return nil }
      handlers.append(HandlerRequirement(test: test, header: header, body: body))
      return handlers.count - 1
    }

    private mutating func number(ofNamed text: RequiredText) -> Int? {
      if let index = named.firstIndex(where: { $0.text == text }) { return index }
      guard named.count < UInt64.bitWidth else { return nil }
      let requirement = requirement(text)
      // The parts of the text may have filled what was left.
      guard named.count < UInt64.bitWidth else { return nil }
      named.append((text, requirement))
      return named.count - 1
    }

    private static func number<Term: Equatable>(
      of term: Term, in terms: inout [Term]
    ) -> Int? {
      if let index = terms.firstIndex(of: term) { return index }
      guard terms.count < TestBits.bitWidth else { return nil }
      terms.append(term)
      return terms.count - 1
    }
  }
}

/// What is known of a file before it is parsed, and of one stretch of it.
///
/// What is not known counts as there. Belongs to one worker, and lives no longer than what it points to.
struct FileEvidence {
  /// Which atoms the file holds.
  let hits: UnsafePointer<Bool>
  /// Which tests of comments some comment of the file passes.
  var comments = TestBits.all
  /// Which tests of `except` clauses some clause of the file passes.
  var handlers = TestBits.all
  /// Whether the stretch is asked, and not the whole file.
  var isLocal = false
  /// Which texts may stand in a value that the file gives to a name.
  var named: UInt64 = .max
  /// By atom: its bit among those of a stretch; -1 when only the file's are known.
  var places: UnsafePointer<Int32>?
  /// Which atoms with a place the file holds; `nil` when only `hits` are known.
  var whole: UnsafePointer<UInt64>?
  /// Which atoms with a place the stretch holds.
  var local: UnsafePointer<UInt64>?
  /// How many places a stretch has bits for.
  var localCount = 0
  /// Which of the texts in values some name in the stretch may stand for.
  var localNamed: UInt64 = .max
  /// Which tests some comment of the stretch passes.
  var localComments = TestBits.all
  /// Which tests some function of the stretch passes.
  var localFunctions = TestBits.all
  /// Which tests some `except` clause of the stretch passes.
  var localHandlers = TestBits.all

  init(hits: UnsafePointer<Bool>) { self.hits = hits }

  /// Asks about a stretch that holds some atoms with a place.
  mutating func withStretch(_ atoms: [UInt64], _ ask: (inout FileEvidence) -> Void) {
    atoms.withUnsafeBufferPointer { atoms in
      (local, isLocal) = (atoms.baseAddress, true)
      ask(&self)
      (local, isLocal) = (nil, false)
    }
  }

  /// Which atoms with a place there are in what is asked.
  fileprivate var bits: UnsafePointer<UInt64>? { isLocal ? local ?? whole : whole }

  fileprivate func has(atom: Int) -> Bool {
    guard isLocal, let places, let local else { return hits[atom] }
    let place = Int(places[atom])
    return place < 0 || place >= localCount ? hits[atom] : local[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  fileprivate func hasComment(_ index: Int) -> Bool {
    (isLocal ? localComments : comments).contains(index)
  }

  fileprivate func isNamed(_ index: Int) -> Bool {
    (isLocal ? named & localNamed : named) >> UInt64(index) & 1 != 0
  }

  fileprivate func hasHandler(_ index: Int) -> Bool {
    (isLocal ? localHandlers : handlers).contains(index)
  }

  fileprivate func hasFunction(_ index: Int) -> Bool { !isLocal || localFunctions.contains(index) }
}

extension Prefilter.Scratch {
  /// Asks about the file that was scanned last.
  func evidence<Answer>(_ ask: (inout FileEvidence) -> Answer) -> Answer {
    hits.withUnsafeBufferPointer { hits in
      bits.withUnsafeBufferPointer { bits in
        // There is always an atom: the mark of suppressions.
        guard let base = hits.baseAddress else { preconditionFailure("asked before a scan") }
        var evidence = FileEvidence(hits: base)
        evidence.whole = bits.baseAddress
        return ask(&evidence)
      }
    }
  }
}
