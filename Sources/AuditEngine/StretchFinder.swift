import AuditSyntax

/// Decides which stretches of a Python file are parsed, and for which rules, from what can be told without a parse: the words in each
/// definition, what comments say, and how the bodies of functions begin.
///
/// Law: what the rules find in the stretches is what they find in the whole file.
struct StretchFinder: ~Copyable {
  private let plan: LanguagePlan
  private let source: [UInt8]
  private let entries: [LanguagePlan.Entry]
  /// Those that may still match somewhere, by index, with their numbers in the plan.
  private var active: [(index: Int, number: Int)]
  private let events: UnsafeBufferPointer<Prefilter.Event>
  private let forecast: WordForecast
  private let wordCount: Int
  /// The tests of functions that some entry asks for.
  private let functionTests: TestBits
  /// The comments that pass a test: where, and which tests.
  private var comments: [(offset: Int, tests: TestBits)] = []
  private let shapes: FunctionShapes
  /// The `except` clauses that pass a test: where, and which tests.
  private var handlers: [(offset: Int, tests: TestBits)] = []
  /// What the file gives names to.
  private var named = NamedTexts(everywhere: .max)
  /// By unit: the bits of its atoms.
  ///
  /// A unit is a definition without its members; the last one is the file without its definitions.
  private var bits: [UInt64] = []
  private var commentBits: [TestBits] = []
  private var functionBits: [TestBits] = []
  private var namedBits: [UInt64] = []
  private var handlerBits: [TestBits] = []
  /// By definition: how much of it matters, once that is known.
  private var extents: [PythonOutline.Extent?] = []
  /// By unit: how far from it something matters.
  private var vicinities: [PythonOutline.Vicinity] = []
  /// By unit: whether what the class around it begins with matters.
  private var headings: [Bool] = []
  /// By definition: whether something matters in a class outside its members.
  private var ownMatters: [Bool] = []
  /// Which entries have what they need somewhere.
  private(set) var isSatisfied: [Bool]

  /// What is to be parsed.
  enum Answer {
    case nothing
    case wholeFile
    case stretches([LineRange])
  }

  /// Prepares a file; `events` are the places of atoms in it, and stay valid as long as the finder is asked.
  init(
    _ source: [UInt8], plan: LanguagePlan, entries: [LanguagePlan.Entry],
    events: UnsafeBufferPointer<Prefilter.Event>, forecast: WordForecast, shapes: FunctionShapes
  ) {
    self.forecast = forecast
    self.shapes = shapes
    self.source = source
    self.plan = plan
    self.entries = entries
    active = entries.indices.map { ($0, entries[$0].number) }
    self.events = events
    isSatisfied = [Bool](repeating: false, count: entries.count)
    wordCount = plan.prefilter.wordCount
    functionTests = entries.reduce(into: .none) { $0 |= $1.functions }
  }

  /// Finds what is to be parsed of a file in which the prefilter found this.
  mutating func answer(_ scratch: borrowing Prefilter.Scratch) -> Answer {
    scratch.evidence { evidence in
      plan.prefilter.places.withUnsafeBufferPointer { places in
        guard let places = places.baseAddress else { return .wholeFile }
        evidence.places = places
        evidence.localCount = plan.prefilter.localCount
        return answer(&evidence)
      }
    }
  }

  private mutating func answer(_ evidence: inout FileEvidence) -> Answer {
    comments = CommentFinder.comments(in: source, plan, events, forecast)
    evidence.comments = comments.reduce(into: .none) { $0 |= $1.tests }
    keepActive(&evidence)
    if active.isEmpty { return .nothing }
    let outline = PythonOutline(source)
    named = namedTexts(in: outline, &evidence)
    evidence.named = named.texts
    findHandlers(in: outline, &evidence)
    evidence.handlers = handlers.reduce(into: .none) { $0 |= $1.tests }
    keepActive(&evidence)
    if active.isEmpty { return .nothing }
    assignEvents(to: outline)
    vicinities = .init(repeating: .nothing, count: outline.blockCount + 1)
    headings = .init(repeating: false, count: outline.blockCount + 1)
    let own = widest(in: outline.blockCount, &evidence)
    // What needs the whole file may also match outside all definitions.
    if own == .file { return .wholeFile }
    extents = .init(repeating: nil, count: outline.blockCount)
    ownMatters = .init(repeating: false, count: outline.blockCount)
    for block in outline.blocks { _ = decide(block, &evidence) }
    guard own != nil || extents.contains(where: { $0 != nil }) else { return .nothing }
    let resolvesNames = zip(entries, isSatisfied).contains { $1 && $0.looksElsewhere }
    let atLeast = resolvesNames ? PythonOutline.OwnExtent.bindings : .nothing
    // What looks at one statement at a time needs only those that matter.
    let isEach = own ?? .function == .function && vicinities[outline.blockCount] == .nothing
    let ownExtent = isEach && !vicinities.contains(.anywhere) ? atLeast : .all
    let kept = own != nil && ownExtent != .all ? ownStatements(in: outline, &evidence) : []
    let stretches = outline.stretches(
      sizeBytes: source.count, own: ownExtent, keeps: kept, keepsAround: { vicinities[$0.index] == .adjacent },
      keepsHeading: { headings[$0.index] }, ownExtent: { ownMatters[$0.index] ? .all : atLeast },
      extent: { extents[$0.index] })
    guard var stretches else { return .wholeFile }
    // Patterns ask more of names than what they stand for.
    let asksPatterns = zip(entries, isSatisfied).contains { $1 && !$0.patterns.isEmpty }
    if ownExtent == .bindings, !asksPatterns {
      stretches = source.withUnsafeBufferPointer { outline.withoutUnusedAssignments($0, stretches, except: kept) }
    }
    return .stretches(stretches)
  }

  /// Forgets the entries that what is known of the file by now rules out.
  private mutating func keepActive(_ evidence: inout FileEvidence) {
    active = active.filter { plan.requirements.holds($0.number, &evidence) }
  }

  /// The statements outside all definitions in which something matters.
  private func ownStatements(in outline: PythonOutline, _ evidence: inout FileEvidence) -> [LineRange] {
    let comments = comments.sorted { $0.offset < $1.offset }
    evidence.localNamed = .max
    var (comment, handler, body) = (0, 0, 0)
    return outline.ownStatements.filter { statement in
      let bytes = statement.bytes
      evidence.localComments = .none
      evidence.localHandlers = .none
      while comment < comments.count, comments[comment].offset < bytes.upperBound {
        if comments[comment].offset >= bytes.lowerBound { evidence.localComments |= comments[comment].tests }
        comment += 1
      }
      while handler < handlers.count, handlers[handler].offset < bytes.upperBound {
        if handlers[handler].offset >= bytes.lowerBound { evidence.localHandlers |= handlers[handler].tests }
        handler += 1
      }
      let first = body
      while body < outline.ownBodies.count, outline.ownBodies[body].start < bytes.upperBound { body += 1 }
      evidence.localFunctions = functions(outline.ownBodies[first..<body])
      var matters = false
      evidence.withStretch(forecast.words(in: bytes)) { evidence in
        matters = active.contains { plan.requirements.holds($0.number, &evidence) }
      }
      return matters
    }
  }

  /// How much of a definition matters; `nil` when nothing in it does.
  private mutating func decide(_ block: PythonOutline.Block, _ evidence: inout FileEvidence) -> PythonOutline.Extent? {
    if block.members.isEmpty {
      extents[block.index] = widest(in: block.index, &evidence)
      return extents[block.index]
    }
    let own = widest(in: block.index, &evidence)
    ownMatters[block.index] = own != nil
    var isNeeded = own != nil
    for member in block.members where decide(member, &evidence) != nil { isNeeded = true }
    // What a class holds as a whole matters only to what looks at all of it.
    let all = widest(in: block.index, andMembers: Self.lastIndex(of: block), &evidence)
    switch all {
    case .owner? where own.map { $0 >= .owner } ?? false: extents[block.index] = .type
    case .owner?, .function?, .neighbours?, nil:
      extents[block.index] = isNeeded ? own.map { min($0, .neighbours) } ?? .function : nil
    case .type?, .file?: extents[block.index] = all
    }
    return extents[block.index]
  }

  /// The index after the last definition in a class.
  private static func lastIndex(of block: PythonOutline.Block) -> Int {
    block.members.last.map(lastIndex) ?? block.index + 1
  }

  /// The widest extent of the entries that have what they need in a unit, or in one and all below it.
  private mutating func widest(
    in unit: Int, andMembers end: Int? = nil, _ evidence: inout FileEvidence
  ) -> PythonOutline.Extent? {
    var widest: PythonOutline.Extent?
    var atoms = Array(bits[(unit * wordCount)..<((unit + 1) * wordCount)])
    evidence.localComments = commentBits[unit]
    evidence.localFunctions = functionBits[unit]
    evidence.localHandlers = handlerBits[unit]
    evidence.localNamed = namedBits[unit]
    for below in (unit + 1)..<max(unit + 1, end ?? 0) {
      for word in 0..<wordCount { atoms[word] |= bits[below * wordCount + word] }
      evidence.localComments |= commentBits[below]
      evidence.localFunctions |= functionBits[below]
      evidence.localHandlers |= handlerBits[below]
      evidence.localNamed |= namedBits[below]
    }
    evidence.withStretch(atoms) { evidence in
      for (index, number) in active where plan.requirements.holds(number, &evidence) {
        let entry = entries[index]
        // Of a class as a whole only what looks at all of it counts.
        if end == nil || entry.extent >= .owner { isSatisfied[index] = true }
        if end == nil, entry.looksAtHeading { headings[unit] = true }
        if widest.map({ $0 < entry.extent }) ?? true { widest = entry.extent }
        vicinities[unit] = max(vicinities[unit], entry.vicinity)
      }
    }
    return widest
  }

  // MARK: FileEvidence

  /// Which texts may stand in a value that the file gives to a name, and where such names are.
  private func namedTexts(in outline: PythonOutline, _ evidence: inout FileEvidence) -> NamedTexts {
    var named = NamedTexts(everywhere: plan.freeNames)
    /// The places of atoms in assignments, with where the assignment begins.
    var assigned: [(assignment: Int, place: Int)] = []
    source.withUnsafeBufferPointer { source in
      var last = 0..<0
      for event in events where plan.namedPlaces[Int(event.place)] & ~named.everywhere != 0 {
        let start = Int(event.start)
        if !last.contains(start) {
          guard let assignment = outline.assignment(around: start, in: source) else { continue }
          last = assignment
        }
        assigned.append((last.lowerBound, Int(event.place)))
      }
    }
    // Events come almost in order.
    assigned.sort { $0.assignment < $1.assignment }
    var atoms = [UInt64](repeating: 0, count: wordCount)
    var index = 0
    while index < assigned.count {
      for word in atoms.indices { atoms[word] = 0 }
      var asked: UInt64 = 0
      let assignment = assigned[index].assignment
      var held: UInt64 = 0
      while index < assigned.count, assigned[index].assignment == assignment {
        let place = assigned[index].place
        if place < plan.prefilter.localCount { atoms[place >> 6] |= 1 << UInt64(place & 63) }
        asked |= plan.namedPlaces[place]
        index += 1
      }
      evidence.withStretch(atoms) { evidence in
        for (number, text) in plan.terms.named.enumerated() where asked >> UInt64(number) & 1 != 0 {
          if text.requirement.holds(&evidence) { held |= 1 << UInt64(number) }
        }
      }
      named.add(held, at: assignment, in: outline, source)
    }
    named.findUses(in: outline, source)
    return named
  }

  /// Tests the `except` clauses.
  private mutating func findHandlers(in outline: PythonOutline, _ evidence: inout FileEvidence) {
    let wanted = entries.reduce(into: TestBits.none) { $0 |= $1.handlers }
    guard !wanted.isEmpty else { return }
    source.withUnsafeBufferPointer { source in
      let handlers = outline.handlers(in: source)
      guard !handlers.isEmpty else { return }
      for handler in handlers {
        var rest = wanted
        var passed = TestBits.none
        while let index = rest.popFirst() {
          if plan.terms.handlers[index].test.admits(handler) { passed.insert(index) }
        }
        passed = tests(passed, at: handler.header, &evidence, inBody: false)
        let body = handler.isInline ? handler.header : handler.body
        passed = tests(passed, at: body, &evidence, inBody: true)
        if !passed.isEmpty { self.handlers.append((handler.header.lowerBound, passed)) }
      }
    }
  }

  /// Which of some tests a stretch passes.
  private func tests(
    _ wanted: TestBits, at range: Range<Int>, _ evidence: inout FileEvidence, inBody: Bool
  ) -> TestBits {
    guard !wanted.isEmpty else { return wanted }
    var passed = TestBits.none
    var rest = wanted
    evidence.withStretch(forecast.words(in: range)) { evidence in
      while let index = rest.popFirst() {
        let holds =
          inBody
          ? plan.terms.handlers[index].body.holds(&evidence) : plan.terms.handlers[index].header.holds(&evidence)
        if holds { passed.insert(index) }
      }
    }
    return passed
  }

  /// Notes what each unit holds.
  private mutating func assignEvents(to outline: PythonOutline) {
    let unitCount = outline.blockCount + 1
    bits = .init(repeating: 0, count: unitCount * wordCount)
    commentBits = .init(repeating: .none, count: unitCount)
    functionBits = .init(repeating: .none, count: unitCount)
    handlerBits = .init(repeating: .none, count: unitCount)
    namedBits = .init(repeating: named.everywhere, count: unitCount)
    /// Where each stretch of a unit begins; it ends where the next begins.
    var segments: [(start: Int, unit: Int)] = []
    func add(_ blocks: [PythonOutline.Block], in range: Range<Int>, of unit: Int) {
      segments.append((range.lowerBound, unit))
      for block in blocks {
        add(block.members, in: block.range, of: block.index)
        segments.append((block.range.upperBound, unit))
      }
    }
    add(outline.blocks, in: 0..<source.count, of: outline.blockCount)
    var segment = 0
    func unit(at offset: Int) -> Int {
      // Events come almost in order.
      while segment + 1 < segments.count, segments[segment + 1].start <= offset { segment += 1 }
      while segment > 0, segments[segment].start > offset { segment -= 1 }
      return segments[segment].unit
    }
    for event in events {
      let place = Int(event.place)
      guard place < plan.prefilter.localCount else { continue }
      bits[unit(at: Int(event.start)) * wordCount + place >> 6] |= 1 << UInt64(place & 63)
    }
    for use in named.uses { namedBits[unit(at: use.offset)] |= use.texts }
    for comment in comments { commentBits[unit(at: comment.offset)] |= comment.tests }
    for handler in handlers { handlerBits[unit(at: handler.offset)] |= handler.tests }
    noteFunctions(outline.blocks)
    functionBits[outline.blockCount] = functions(outline.ownBodies)
  }

  private mutating func noteFunctions(_ blocks: [PythonOutline.Block]) {
    for block in blocks {
      functionBits[block.index] = functions(block.bodies)
      noteFunctions(block.members)
    }
  }

  /// The tests that some function may pass.
  private func functions(_ bodies: some Sequence<FunctionBody>) -> TestBits {
    var passed = TestBits.none
    for body in bodies {
      var rest = functionTests.subtracting(passed) & shapes.tests(of: body)
      guard !rest.isEmpty, let name = body.name(in: source) else {
        passed |= rest
        continue
      }
      while let index = rest.popFirst() {
        if plan.terms.functions[index].admits(name: name, mayMatch: forecast.mayMatch) { passed.insert(index) }
      }
    }
    return passed
  }
}
