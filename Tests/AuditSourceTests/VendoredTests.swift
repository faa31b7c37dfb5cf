import AuditModel
import AuditSource
import AuditTestSupport
import Testing

@Suite("Vendored folders")
struct VendoredTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a folder of packages or products is one entry",
    arguments: [
      "node_modules/a/index.js", "web/node_modules/a/index.js", "lib/site-packages/a.py", ".venv/lib/a.py",
      "third_party/a/b.c", "py/__pycache__/a.txt", ".next/server/a.js", "pip/_vendor/requests/api.py",
    ])
  func byName(path: String) throws {
    try folder.write("x", to: path)
    try folder.write("x", to: "own.py")
    let names = ["node_modules", "site-packages", ".venv", "third_party", "__pycache__", ".next", "_vendor"]
    let parts = path.split(separator: "/").map(String.init)
    let at = try #require(parts.firstIndex { names.contains($0) })
    let expected = [parts[...at].joined(separator: "/") + ": vendored"]
    #expect(try folder.list().skips == expected)
    try folder.commitAll()
    #expect(try folder.list().skips == expected)
    #expect(try folder.list().paths == ["own.py"])
    #expect(try folder.list("", ListingOptions(includesVendored: true)).paths.contains(path))
  }

  @Test(
    "a marker decides where the name alone does not",
    arguments: [
      ("vendor", "vendor/modules.txt"), ("vendor", "vendor/github.com/a/b.go"),
      ("vendor", "vendor/bundle/ruby/3.2.0/a.rb"),
      ("vendor", "vendor/autoload.php"), ("static/vendor", "static/vendor/jquery.js"),
      ("public/plugins/editor-5.17.0", "public/plugins/editor-5.17.0/mode/a.js"), ("vendor", "vendor/lib/LICENSE"),
      ("env", "env/pyvenv.cfg"), ("my-env", "my-env/pyvenv.cfg"), ("venv", "venv/bin/activate"),
      ("target", "target/CACHEDIR.TAG"), ("build", "build/CMakeCache.txt"), ("ios/Pods", "ios/Pods/Manifest.lock"),
    ])
  func byMarker(name: String, marker: String) throws {
    try folder.write("x", to: marker)
    try folder.write("x", to: name + "/src/own.py")
    #expect(try folder.list("").skips.contains(name + ": vendored") == (marker != "vendor/lib/LICENSE"))
    try folder.write("x", to: "own.py")
    try folder.commitAll()
    #expect(try folder.list("").skips.contains(name + ": vendored") == (marker != "vendor/lib/LICENSE"))
  }

  @Test("a folder of libraries that holds three packages everybody installs was installed")
  func installed() throws {
    for package in ["requests", "idna"] { try folder.write("x", to: "lib/\(package)/api.py") }
    try folder.write("x", to: "own.py")
    #expect(try folder.list().skips.isEmpty)
    try folder.write("x", to: "lib/urllib3/api.py")
    #expect(try folder.list().skips == ["lib: vendored"])
  }

  @Test(
    "first-party code with such a name is looked at",
    arguments: [
      "vendor/models.py", "app/vendor/views.py", "env/settings.py", "venv/__init__.py", "build/webpack.config.js",
      "target/market.py", "dist/index.py", "out/writer.go", "env.py", "node_modules.py", "packages/vendors/list.tsx",
      "coverage/report.py", "src/build/plan.ts", "plugins/v2/plan.ts", "lib/api-v2.1/plan.ts",
      "releases/app-1.2.3/a.ts",
    ])
  func firstParty(path: String) throws {
    try folder.write("x", to: path)
    #expect(try folder.list().paths == [path])
    try folder.write("{}", to: "package.json")
    try folder.write("x", to: "src/index.js")
    try folder.commitAll()
    #expect(try folder.list().paths.contains(path))
  }

  @Test("`dist` and `build` beside a manifest are products when git does not track them")
  func products() throws {
    try folder.write("{}", to: "package.json")
    try folder.write("x", to: "src/index.js")
    try folder.commitAll()
    try folder.write("x", to: "dist/index.js")
    try folder.write("x", to: "build/index.js")
    #expect(try folder.list().skips == ["build: vendored", "dist: vendored"])
    try folder.run("git", "add", "build/index.js")
    #expect(try folder.list().skips == ["dist: vendored"])
  }

  @Test("a folder of libraries holds a copy where a licence came along and no manifest did")
  func copies() throws {
    try folder.write("x", to: "server/libs/hash/index.js")
    try folder.write("MIT", to: "server/libs/hash/LICENSE")
    try folder.write("x", to: "server/hash/index.js")
    try folder.write("MIT", to: "server/hash/LICENSE")
    try folder.write("x", to: "libs/own/index.ts")
    try folder.write("MIT", to: "libs/own/LICENSE")
    try folder.write("{}", to: "libs/own/package.json")
    #expect(try folder.list("").skips == ["server/libs/hash: vendored"])
    try folder.commitAll()
    #expect(try folder.list("").skips == ["server/libs/hash: vendored"])
  }

  @Test("what was built is a product when it was committed under another name, too")
  func committedProducts() throws {
    for path in [
      "web/.next_old/BUILD_ID", "web/.next_old/build-manifest.json", "web/.next_old/server/page.js",
      "site/.output_1/nitro.json", "site/.output_1/server/index.mjs", "own/BUILD_ID",
      "own/server/nitro.ts",
    ] { try folder.write("x", to: path) }
    try folder.commitAll()
    #expect(
      try folder.list().skips == [
        "site/.output_1: vendored", "web/.next_old: vendored",
      ])
  }

  @Test("an unpacked package is looked at, `dist` and all")
  func unpackedPackage() throws {
    try folder.write("{}", to: "package/package.json")
    try folder.write("x", to: "package/dist/index.js")
    #expect(try folder.list("package").paths == ["dist/index.js", "package.json"])
  }

  @Test("only names below the target count")
  func insideVendored() throws {
    try folder.write("x", to: "venv/pyvenv.cfg")
    try folder.write("x", to: "venv/lib/site-packages/pkg/mod.py")
    try folder.write("x", to: "venv/lib/site-packages/pkg/node_modules/a.js")
    let target = "venv/lib/site-packages"
    #expect(try folder.list(target).paths == ["pkg/mod.py"])
    #expect(try folder.list(target).skips == ["pkg/node_modules: vendored"])
    #expect(try folder.list("venv").skips == ["lib/site-packages: vendored"])
    #expect(try folder.list().skips == ["venv: vendored"])
  }

  @Test("what git ignores is not mentioned, vendored or not")
  func ignoredVendored() throws {
    try folder.write("node_modules/\n", to: ".gitignore")
    try folder.write("x", to: "node_modules/a/index.js")
    try folder.initialise()
    #expect(try folder.list().skips.isEmpty)
    #expect(try folder.list().paths == [".gitignore"])
  }
}
