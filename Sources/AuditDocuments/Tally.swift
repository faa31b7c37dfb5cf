/// A sum of weighted signs.
struct Tally {
  /// The weight of each sign; a sign without one says nothing.
  let weights: [String: Double]
  private(set) var sum: Double
  /// The signs that were added, kept where weights are to be measured.
  private(set) var signs: [Sign]?

  /// A sign with how much of it is there.
  typealias Sign = (name: String, value: Double)

  init(_ weights: [String: Double], keepsSigns: Bool = false) {
    self.weights = weights
    sum = weights["bias"] ?? 0
    signs = keepsSigns ? [] : nil
  }

  /// Adds a sign that is there or not.
  mutating func add(_ name: String, _ isThere: Bool) {
    if isThere { add(name, 1) }
  }

  /// Adds a sign by how much of it is there, from 0 to 1.
  mutating func add(_ name: String, _ value: Double) {
    guard value != 0 else { return }
    sum += value * (weights[name] ?? 0)
    signs?.append((name, value))
  }

  /// Adds signs that were gathered before.
  mutating func add(_ signs: [Sign]) {
    for sign in signs { add(sign.name, sign.value) }
  }

  /// The signs that something adds, whatever they weigh.
  static func signs(_ add: (inout Tally) -> Void) -> [Sign] {
    var tally = Tally([:], keepsSigns: true)
    add(&tally)
    return tally.signs ?? []
  }
}
