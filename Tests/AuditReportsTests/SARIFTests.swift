import AuditModel
import AuditReports
import Foundation
import Testing

@Suite struct SARIFTests {
  private func run(_ result: ScanResult, repositoryURI: String? = nil) throws -> [String: Any] {
    let text = SARIFReport(tool: ToolIdentity(version: "1.2.3"), repositoryURI: repositoryURI).render(result)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func rules(_ run: [String: Any]) throws -> [[String: Any]] {
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    return try #require(driver["rules"] as? [[String: Any]])
  }

  @Test("every result has its rule, a place GitHub accepts, and fingerprints")
  func results() throws {
    let run = try run(Awkward.scan)
    let rules = try rules(run)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == Awkward.scan.findings.count + Awkward.scan.suppressed.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let location = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(URL(string: uri)?.scheme == nil && !uri.isEmpty && uri != "." && !uri.hasPrefix("/"))
      let region = try #require(location["region"] as? [String: Any])
      #expect(try #require(region["startLine"] as? Int) >= 1)
      let fingerprints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(Set(fingerprints.keys) == ["primaryLocationLineHash", "scopeKey/v1", "lineKey/v1"])
      #expect(fingerprints.values.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("levels follow the priority, and a suppression carries its reason")
  func levels() throws {
    let results = try #require(try run(Awkward.scan)["results"] as? [[String: Any]])
    #expect(Set(results.compactMap { $0["level"] as? String }) == ["error", "warning", "note"])
    let suppressed = results.filter { $0["suppressions"] != nil }
    let suppression = try #require((suppressed.first?["suppressions"] as? [[String: Any]])?.first)
    #expect(suppressed.count == 1)
    #expect(suppression["kind"] as? String == "inSource")
    #expect(suppression["justification"] as? String == Awkward.scan.suppressed[0].reason)
  }

  @Test("paths are URI references that decode to the path")
  func paths() throws {
    let results = try #require(try run(Awkward.scan)["results"] as? [[String: Any]])
    let uris = results.compactMap { result -> String? in
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      return (location?["artifactLocation"] as? [String: Any])?["uri"] as? String
    }
    let decoded = Set(uris.compactMap(\.removingPercentEncoding))
    #expect(decoded.contains("deploy/a b#1,100%:x|y.env"))
    #expect(decoded.contains("docs/új\nline \u{1F600}.md"))
    #expect(uris.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !$0.contains(":") && !$0.contains("#") })
  }

  @Test("security rules have a score, other rules have none")
  func security() throws {
    for rule in try rules(try run(Awkward.scan)) {
      let properties = try #require(rule["properties"] as? [String: Any])
      let isSecret = rule["id"] as? String == "secrets.hardcoded-credential"
      #expect((properties["security-severity"] is String) == isSecret)
      #expect((properties["tags"] as? [String])?.contains("security") == isSecret)
    }
  }

  @Test("the revision is written only with the address of its repository")
  func provenance() throws {
    #expect(try run(Awkward.scan)["versionControlProvenance"] == nil)
    let with = try run(Awkward.scan, repositoryURI: "https://example.com/shop")
    let provenance = try #require((with["versionControlProvenance"] as? [[String: Any]])?.first)
    #expect(provenance["branch"] as? String == "main")
    #expect((provenance["revisionId"] as? String)?.count == 40)
  }

  @Test("failed files are notifications, and looking at nothing is no success")
  func invocation() throws {
    let invocation = try #require((try run(Awkward.scan)["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == true)
    let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(
      notifications.contains {
        (($0["message"] as? [String: Any])?["text"] as? String)?.contains("permission denied") == true
      })
    let nothing = try #require((try run(Awkward.nothing)["invocations"] as? [[String: Any]])?.first)
    #expect(nothing["executionSuccessful"] as? Bool == false)
  }

  @Test("a project finding points at the README, or at the first file in the root")
  func anchor() throws {
    func uri(_ scanned: [String]) throws -> String {
      var result = Awkward.scan
      result.findings = result.findings.filter { $0.path == .root }
      result.suppressed = []
      result.coverage.scanned = scanned.map { RepoPath($0) }
      let text = SARIFReport(tool: ToolIdentity(version: "1")).render(result)
      return String(try #require(text.firstMatch(of: #/"uri": "([^"]*)"\n +},\n +"region"/#)).1)
    }
    #expect(try uri(["Makefile", "README.rst", "docs/README.md"]) == "README.rst")
    #expect(try uri(["src/a.py", "setup.py", "Makefile"]) == "Makefile")
    #expect(try uri(["src/a.py"]) == "README.md")
  }
}
