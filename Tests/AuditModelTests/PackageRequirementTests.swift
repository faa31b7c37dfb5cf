import AuditModel
import Testing

@Suite("Requirements on packages") struct PackageRequirementTests {
  @Test(
    "a manifest that asks for the version or a later one meets it",
    arguments: ["5", "5.x", "^5.0.0", "~5.1", ">=5.2.0 <6", "5.0.0-beta.1", "^5 || ^6", "npm:express@^5.1", "v6.0.0"])
  func met(specification: String) throws {
    #expect(try #require(PackageRequirement("express >=5")).isMet(by: specification))
  }

  @Test(
    "what allows an earlier one, or names none, does not",
    arguments: ["^4.21.0", "4.x", "^4 || ^5", "latest", "*", "", "<6", "workspace:*", "github:expressjs/express#5.0"])
  func unmet(specification: String) throws {
    #expect(try !#require(PackageRequirement("express >=5")).isMet(by: specification))
  }

  @Test("without a version every one will do, and parts of versions are compared as numbers")
  func any() throws {
    #expect(try #require(PackageRequirement("express-async-errors")).isMet(by: "latest"))
    let minor = try #require(PackageRequirement("@scope/name >= 1.10"))
    #expect(minor.name == "@scope/name" && minor.isMet(by: "1.10.2") && !minor.isMet(by: "1.9.9"))
  }

  @Test("anything else is refused", arguments: ["", "express <5", "express >=", "express >=next", ">=5"])
  func refused(text: String) { #expect(PackageRequirement(text) == nil) }
}
