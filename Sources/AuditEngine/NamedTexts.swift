import AuditSyntax

/// The texts that may stand in values which a Python file gives to names, and where these names are.
///
/// Texts are numbered as the plan's are; a set of them is bits.
struct NamedTexts {
  /// Those of which any place may hold a name that stands for one.
  private(set) var everywhere: UInt64
  /// The places of names, with the texts that they may stand for.
  private(set) var uses: [(offset: Int, texts: UInt64)] = []
  private var names: [(name: Range<Int>, texts: UInt64)] = []

  /// With more names than this any place may hold one.
  private static let nameLimit = 12

  init(everywhere: UInt64) { self.everywhere = everywhere }

  /// All that are there.
  var texts: UInt64 { names.reduce(everywhere) { $0 | $1.texts } }

  /// Notes that the values of the assignment at an offset hold some texts.
  mutating func add(_ texts: UInt64, at assignment: Int, in outline: PythonOutline, _ source: [UInt8]) {
    guard texts & ~everywhere != 0 else { return }
    let targets = source.withUnsafeBufferPointer { outline.assignedNames(at: assignment, in: $0) }
    // What the assignment names is not plain.
    if targets.isEmpty { everywhere |= texts }
    for target in targets { add(texts, of: target, source) }
  }

  private mutating func add(_ texts: UInt64, of name: Range<Int>, _ source: [UInt8]) {
    let known = names.reduce(into: UInt64(0)) { known, other in
      if source[other.name].elementsEqual(source[name]) { known |= other.texts }
    }
    let added = texts & ~known & ~everywhere
    guard added != 0 else { return }
    if names.count < Self.nameLimit { names.append((name, added)) } else { everywhere |= added }
  }

  /// Finds the names, also those that are given the value of another.
  ///
  /// Linear in the file for each name.
  mutating func findUses(in outline: PythonOutline, _ source: [UInt8]) {
    source.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < names.count {
        let (name, texts) = names[index]
        index += 1
        guard texts & ~everywhere != 0 else { continue }
        for offset in bytes.words(UnsafeBufferPointer(rebasing: bytes[name])) {
          uses.append((offset, texts))
          guard let assignment = outline.assignment(around: offset, in: bytes) else { continue }
          add(texts, at: assignment.lowerBound, in: outline, source)
        }
      }
    }
  }
}
