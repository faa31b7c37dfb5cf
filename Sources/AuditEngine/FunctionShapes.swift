import AuditSyntax

/// Which tests of functions have the shape of a body.
///
/// Belongs to one worker and one plan; few bodies differ in how their statements begin, so each shape is looked at once.
final class FunctionShapes {
  private let tests: [FunctionTest]
  private var known: [FunctionBody.Leads: TestBits] = [:]

  init(_ plan: LanguagePlan) { tests = plan.terms.functions }

  /// The tests that a body passes, whatever the name of its function is.
  func tests(of body: FunctionBody) -> TestBits {
    if let known = known[body.leads] { return known }
    var passed = TestBits.none
    for (index, test) in tests.enumerated() where test.admits(body) { passed.insert(index) }
    known[body.leads] = passed
    return passed
  }
}
