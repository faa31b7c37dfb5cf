import AuditSyntax
import Testing

@testable import AuditEngine

@Suite("What a file must hold") struct RequirementTests {
  /// Numbers that are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16 | state << 48
    }
  }

  private static let atoms = (0..<150).map { RequiredText.fragment("word\($0)x") }

  private static func formula(depth: Int, _ numbers: inout Numbers) -> RequiredText {
    if depth == 0 || Int.random(in: 0..<4, using: &numbers) == 0 {
      return atoms[Int.random(in: atoms.indices, using: &numbers)]
    }
    let parts = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in formula(depth: depth - 1, &numbers) }
    return Bool.random(using: &numbers) ? .all(parts) : .any(parts)
  }

  private static func holds(_ formula: RequiredText, _ words: Set<RequiredText>) -> Bool {
    switch formula {
    case .all(let parts): parts.allSatisfy { holds($0, words) }
    case .any(let parts): parts.contains { holds($0, words) }
    default: words.contains(formula)
    }
  }

  @Test("many words asked at once give what they give one by one", arguments: 0..<40)
  func masks(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let formula = Self.formula(depth: 4, &numbers)
    // Half of the words have places, as those of rules that need no parse have none.
    let prefilter = Prefilter(Self.atoms, local: Self.atoms.filter { _ in Bool.random(using: &numbers) })
    var terms = Requirement.Terms(prefilter)
    let requirement = terms.requirement(formula)
    for share in [0, 1, 5, 9, 10] {
      let words = Self.atoms.filter { _ in Int.random(in: 0..<10, using: &numbers) < share }
      let text = words.map { if case .fragment(let word) = $0 { word } else { "" } }.joined(separator: " ")
      var scratch = Prefilter.Scratch()
      prefilter.scan(Array(text.utf8), &scratch)
      let expected = Self.holds(formula, Set(words))
      #expect(requirement.holds(scratch.hits) == expected)
      #expect(scratch.evidence { requirement.holds(&$0) } == expected)
    }
  }
}
