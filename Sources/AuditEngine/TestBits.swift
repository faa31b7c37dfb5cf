/// A bit for each test of functions, of comments or of `except` clauses, by its number.
struct TestBits: Hashable, Sendable {
  /// How many tests of a kind there can be: one that has no bit counts as passed.
  static let bitWidth = 256
  static let none = TestBits(low: 0, high: 0)
  static let all = TestBits(low: .max, high: .max)

  private var low: UInt128
  private var high: UInt128

  private init(low: UInt128, high: UInt128) { (self.low, self.high) = (low, high) }

  /// The bit of one test.
  @inline(__always)
  init(_ index: Int) {
    self = index < 128 ? TestBits(low: 1 << UInt128(index), high: 0) : TestBits(low: 0, high: 1 << UInt128(index - 128))
  }

  @inline(__always)
  var isEmpty: Bool { low | high == 0 }

  @inline(__always)
  func contains(_ index: Int) -> Bool {
    index < 128 ? low >> UInt128(index) & 1 != 0 : high >> UInt128(index - 128) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ index: Int) { self |= TestBits(index) }

  /// Takes the lowest bit out, and returns its number; `nil` when there is none.
  @inline(__always)
  mutating func popFirst() -> Int? {
    if low != 0 {
      defer { low &= low - 1 }
      return low.trailingZeroBitCount
    }
    guard high != 0 else { return nil }
    defer { high &= high - 1 }
    return 128 + high.trailingZeroBitCount
  }

  @inline(__always)
  func subtracting(_ other: TestBits) -> TestBits { TestBits(low: low & ~other.low, high: high & ~other.high) }

  @inline(__always)
  static func & (left: TestBits, right: TestBits) -> TestBits {
    TestBits(low: left.low & right.low, high: left.high & right.high)
  }

  @inline(__always)
  static func | (left: TestBits, right: TestBits) -> TestBits {
    TestBits(low: left.low | right.low, high: left.high | right.high)
  }

  @inline(__always)
  static func |= (left: inout TestBits, right: TestBits) { left = left | right }
}
