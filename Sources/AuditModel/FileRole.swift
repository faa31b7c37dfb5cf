/// What a file is for, by the conventions of its path.
///
/// A rule may look at some roles only.
///
/// A path says what its author meant, not what the file does; where a name is ambiguous, the file is production.
public enum FileRole: String, CaseIterable, Hashable, Codable, Sendable {
  /// Code that ships, and everything no convention speaks about.
  case production
  /// Tests, their fixtures, mocks, stories and support code.
  case test
  /// Examples, samples, demos, tutorials and notebooks.
  case example
  /// Scripts, developer tools and benchmarks.
  case script
  /// One step of a database migration.
  case migration
  /// Documentation, and code that builds it.
  case documentation
  /// Code that configures a build or a tool, such as `vite.config.ts` or `setup.py`.
  case configuration
  /// Declarations without bodies: `.pyi` and `.d.ts`.
  case typeStub = "type-stub"

  /// The role of the file at a path.
  ///
  /// The first of test, migration, documentation, example, type stub, configuration and script that the path shows.
  public init(path: RepoPath) {
    let facts = PathFacts(path)
    self =
      if facts.isTest {
        .test
      } else if facts.isMigration {
        .migration
      } else if facts.isDocumentation {
        .documentation
      } else if facts.isExample {
        .example
      } else if facts.isTypeStub {
        .typeStub
      } else if facts.isConfiguration {
        .configuration
      } else if facts.isScript {
        .script
      } else {
        .production
      }
  }
}

/// A path taken apart once, and the conventions as questions about its parts.
private struct PathFacts {
  /// The folders, lower-cased, outermost first.
  let folders: [String]
  /// The file name as written.
  let name: String
  /// The file name without its last extension, as written.
  let stem: String
  /// The last extension, lower-cased.
  let ext: String

  init(_ path: RepoPath) {
    folders = path.folders.map { $0.lowercased() }
    name = path.name
    ext = path.fileExtension
    stem = ext.isEmpty ? path.name : String(path.name.dropLast(ext.count + 1))
  }

  // MARK: Tests

  private static let testFolders: Set<String> = {
    var names: Set<String> = [
      "test", "tests", "__tests__", "testing", "testdata", "test-data", "test_data", "test-resources", "test_resources",
      "test-files", "test_files", "test-environments", "test-project", "test_project", "testing-scripts", ".dredd",
      "regtest", "__mocks__", "__fixtures__", "__snapshots__", "fixtures", "e2e", "cypress", "playwright", "testutil",
      "testutils", "test_utils", "test-utils",
      "test_helpers", "test-helpers", "testhelpers", "test_support", "test-support", "testsupport", "androidtest",
      "testfixtures", "testcontainers", "mocks", ".storybook", "storybook",
    ]
    for kind in [
      "unit", "integration", "functional", "acceptance", "e2e", "system", "smoke", "regression", "performance", "load",
      "contract", "api", "ui", "browser",
    ] {
      for joint in ["", "_", "-"] {
        for noun in ["test", "tests"] { names.insert(kind + joint + noun) }
      }
    }
    return names
  }()

  private static let scriptExtensions: Set<String> = [
    "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte",
  ]

  var isTest: Bool {
    if folders.contains(where: { Self.testFolders.contains($0) || isOfTests($0) }) { return true }
    // `t/unit/test_app.py`, and the Go code that runs a server from outside.
    if folders.first == "t" || folders.first == "integration" && ext == "go" { return true }
    switch ext {
    case "py", "pyi":
      return stem.hasPrefix("test_") || stem.hasSuffix("_test") || stem.hasSuffix("_tests")
        || ["conftest", "tests", "test"].contains(stem)
    case "go":
      return stem.hasSuffix("_test")
    case "java":
      return stem.hasSuffix("Test") || stem.hasSuffix("Tests") || stem.hasSuffix("TestCase") || hasJavaITSuffix
    case "rb":
      return folders.contains("spec") || stem.hasSuffix("_spec") || stem.hasSuffix("_test") || stem.hasPrefix("test_")
        || ["spec_helper", "rails_helper", "test_helper"].contains(stem)
    case "bats":
      return true
    case _ where Self.scriptExtensions.contains(ext):
      let lower = stem.lowercased()
      return folders.first == "spec" || stem.hasSuffix("_test")
        || [".test", ".spec", ".stories", ".story", ".cy", ".e2e", ".e2e-spec"].contains { lower.hasSuffix($0) }
        || ["setuptests", "stories"].contains(lower)
        || ["testutil", "testutils", "test-util", "test-utils"].contains { lower.hasSuffix($0) }
        || (lower.contains("jest") || lower.contains("vitest"))
          && ["setup", "teardown", "mock"].contains { lower.contains($0) }
        || isTestKind(lower) || isTestRunner(lower)
    case _ where Self.settingsExtensions.contains(ext):
      return isTestSettings
    default:
      return false
    }
  }

  /// Whether the last word of a folder's name is tests, as in `shop-tests`; those that compare two ways are a product's.
  private func isOfTests(_ folder: String) -> Bool {
    if folder.hasSuffix(".tests") { return true }
    let words = folder.split { "-_".contains($0) }
    guard words.count > 1, let last = words.last else { return false }
    return ["tests", "e2e"].contains(last) && !["ab", "split", "lab"].contains(words[words.count - 2])
  }

  /// Whether the last part of a stem names a kind of test, as in `orders.servertest.ts`.
  private func isTestKind(_ stem: String) -> Bool {
    guard let dot = stem.lastIndex(of: ".") else { return false }
    let kind = stem[stem.index(after: dot)...]
    return kind.hasSuffix("test") && !["latest", "fastest", "contest"].contains(kind)
  }

  /// Whether a stem is that of an end-to-end runner's settings, as in `playwright.config.ts`.
  private func isTestRunner(_ stem: String) -> Bool {
    ["playwright", "cypress"].contains { stem.hasPrefix($0) } && stem.hasSuffix(".config")
  }

  private static let settingsExtensions: Set<String> = ["yml", "yaml", "conf", "toml", "ini", "cfg", "properties"]

  /// Whether a part of the name says that the settings are those of tests, as in `docker-compose.test.yml` and `compose.ci.yaml`.
  ///
  /// What a pipeline does is no test, whatever it is called: `test.yml`, and all of `.github/`.
  private var isTestSettings: Bool {
    guard folders.allSatisfy({ !$0.hasPrefix(".") || $0 == ".ci" }), !name.hasPrefix(".") else { return false }
    let words = Set(stem.lowercased().split { ".-_".contains($0) })
    guard words.count > 1 else { return false }
    return !words.isDisjoint(with: ["test", "tests", "testing", "e2e", "cypress", "playwright"])
      || words.contains("ci") && words.contains("compose")
  }

  /// `OrderIT` is an integration test of Failsafe, `AUDIT` and `EDIT` are not.
  private var hasJavaITSuffix: Bool {
    guard stem.hasSuffix("IT"), let before = stem.dropLast(2).last else { return false }
    return before.isLowercase || before.isNumber
  }

  // MARK: Migrations

  var isMigration: Bool {
    guard let at = folders.lastIndex(where: { ["migrations", "migration", "migrate"].contains($0) }) else {
      return isAlembicVersion
    }
    if folders[at] == "migrate" { return at > 0 && folders[at - 1] == "db" && ["rb", "sql"].contains(ext) }
    if ext == "sql" || isAlembicVersion { return true }
    // A library may be about migrations: only a numbered step is one.
    let below = folders[(at + 1)...]
    return ["py", "rb", "go", "java", "js", "ts", "mjs", "cjs", "mts", "cts", "php"].contains(ext)
      && (below.contains("versions") || startsWithNumber(name) || below.contains { startsWithNumber($0) })
  }

  private var isAlembicVersion: Bool {
    guard ext == "py", let at = folders.lastIndex(of: "versions"), at > 0 else { return false }
    return ["alembic", "migrations", "migration"].contains(folders[at - 1])
  }

  private func startsWithNumber(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard var first = bytes.next() else { return false }
    // Flyway: V2__add_orders.java.
    if first == UInt8(ascii: "V") || first == UInt8(ascii: "m") || first == UInt8(ascii: "v") {
      guard let second = bytes.next() else { return false }
      first = second
    }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }

  // MARK: Documentation, examples, scripts

  var isDocumentation: Bool {
    ["md", "mdx", "rst", "adoc", "asciidoc"].contains(ext)
      || hasProjectFolder(["docs", "doc", "documentation", "website"])
      || folders.first.map { $0.hasSuffix("_docs") || $0.hasSuffix("-docs") } ?? false
      || (ext.isEmpty && ["README", "LICENSE", "COPYING", "CHANGELOG", "NOTICE", "AUTHORS"].contains(name))
  }

  var isExample: Bool {
    // `com.example.demo` is the package a Java project starts with.
    if ext != "java", folders.contains("examples") { return true }
    return ext == "ipynb" || ["_example", "-example", ".example"].contains { stem.lowercased().hasSuffix($0) }
      || hasProjectFolder([
        "examples", "example", "samples", "sample", "demos", "demo", "tutorials", "tutorial", "notebooks",
      ])
  }

  var isScript: Bool {
    folders.contains("benchmarks") || folders.contains("benchmark")
      || hasProjectFolder(["scripts", "script", "tools", "bin", "hack", "bench"])
  }

  private static let holders: Set<String> = ["packages", "apps", "services", "libs", "projects", "modules", "plugins"]
  private static let parts: Set<String> = [
    "backend", "frontend", "server", "client", "api", "web", "mobile", "infra", "infrastructure", "ops", "deploy",
    "dev",
    "ci", ".github", "database",
  ]

  /// Whether one of the names is a folder of a project: at the top, in a named part such as `backend/`, or in a member
  /// of a monorepo such as `packages/core/`.
  ///
  /// Deeper ones, such as `src/agent/tools` or `static/scripts`, are part of the code.
  private func hasProjectFolder(_ names: Set<String>) -> Bool {
    guard let first = folders.first else { return false }
    if names.contains(first) { return true }
    if Self.parts.contains(first), folders.count > 1, names.contains(folders[1]) { return true }
    return Self.holders.contains(first) && folders.count > 2 && names.contains(folders[2])
  }

  // MARK: The rest

  var isTypeStub: Bool {
    ext == "pyi" || (["ts", "mts", "cts"].contains(ext) && stem.lowercased().hasSuffix(".d"))
  }

  var isConfiguration: Bool {
    let lower = stem.lowercased()
    if Self.scriptExtensions.contains(ext) {
      return lower.hasSuffix(".config") || lower.hasSuffix(".conf") || (lower.hasPrefix(".") && lower.hasSuffix("rc"))
        || ["gulpfile", "gruntfile"].contains(lower)
    }
    return ext == "py" && ["setup", "noxfile", "fabfile"].contains(lower)
  }
}
