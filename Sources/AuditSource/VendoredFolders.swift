/// Which folders hold third-party code or build products.
///
/// A name alone decides only where no project gives it to code of its own. Everything else needs a marker that a tool
/// wrote: first-party code in `vendor/`, `env/`, `build/` or `target/` must be looked at.
enum VendoredFolders {
  /// Names that decide, in lower case.
  private static let names: Set<String> = [
    // Packages of JavaScript, Python, Ruby, Cocoa, Terraform.
    "node_modules", "bower_components", "jspm_packages", ".yarn", ".pnpm-store", ".pnp",
    "site-packages", "dist-packages", "__pypackages__", ".eggs", "_vendor", "_vendored", ".venv", ".tox", ".nox",
    ".bundle", ".terraform", ".terragrunt-cache", ".serverless",
    // Folders named for what they are.
    "third_party", "third-party", "thirdparty", "3rdparty", "3rd-party", "3rd_party",
    // Products and caches.
    "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", ".ipynb_checkpoints", ".next", ".nuxt",
    ".svelte-kit", ".turbo", ".parcel-cache", ".angular", ".gradle", ".dart_tool", "storybook-static", "htmlcov",
    "lcov-report", "bazel-bin", "bazel-out", "bazel-testlogs", ".vercel", ".netlify",
  ]

  /// Folders whose `vendor` holds code copied from elsewhere, by convention of the web frameworks.
  private static let assetFolders: Set<String> = [
    "static", "public", "assets", "js", "javascripts", "css", "stylesheets", "priv", "wwwroot", "webroot", "scripts",
  ]

  /// Folders that hold libraries beside code of one's own.
  private static let libraryFolders: Set<String> = ["lib", "libs", "libraries", "plugins", "vendor", "external", "ext"]

  /// Packages that every second Python project installs, and nobody writes oneself.
  private static let pythonPackages: [StaticString] = [
    "requests", "urllib3", "idna", "certifi", "chardet", "charset_normalizer", "bs4", "dateutil", "pytz", "simplejson",
    "jinja2", "markupsafe", "werkzeug", "tornado", "cherrypy", "paramiko", "html5lib", "oauthlib", "pkg_resources",
  ]

  /// Whether a name ends with a version of three numbers, as in `codemirror-5.17.0`.
  private static func hasVersion(_ name: String) -> Bool {
    guard let dash = name.lastIndex(where: { "-_@".contains($0) }), dash > name.startIndex else { return false }
    let numbers = name[name.index(after: dash)...].split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 3 && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
  }

  /// Whether the name alone says so.
  static func isVendored(name: String) -> Bool { names.contains(name.lowercased()) }

  /// What is known of a folder whose names were read.
  struct Folder {
    /// Its name.
    var name: String
    /// The name of the folder it lies in; `nil` for one directly below the target.
    var parent: String?
    /// The names in it.
    var content: FolderContent
    /// Whether git tracks a file in it; `nil` when there is no repository or it tracks nothing at all.
    var isTracked: Bool?
    /// Whether a path relative to the folder exists, such as `../package.json`.
    var exists: (String) -> Bool
  }

  /// Whether the names in and beside a folder say so.
  static func isVendored(_ folder: Folder) -> Bool {
    let content = folder.content
    // A virtual or conda environment of any name; https://bford.info/cachedir/ for caches such as Cargo's `target`.
    if content.contains("conda-meta", kind: .folder)
      || ContentKind.toolMarkers.contains(where: { content.contains($0, kind: .file) })
    {
      return true
    }
    // What Next.js and Nuxt built, under whatever name somebody kept it.
    if content.contains("BUILD_ID", kind: .file), content.contains("build-manifest.json", kind: .file) { return true }
    if content.contains("nitro.json", kind: .file), content.contains("server", kind: .folder) { return true }
    // `public/plugins/codemirror-5.17.0`: nobody writes a version into the name of a folder of one's own.
    if let parent = folder.parent?.lowercased(), assetFolders.contains(parent) || libraryFolders.contains(parent),
      hasVersion(folder.name)
    {
      return true
    }
    if let parent = folder.parent?.lowercased(), libraryFolders.contains(parent), parent != "plugins", isCopy(content) {
      return true
    }
    // What was installed into `lib/`, without the tool's marks.
    if libraryFolders.contains(folder.name.lowercased()),
      pythonPackages.count(where: { content.contains($0, kind: .folder) }) >= 3
    {
      return true
    }
    if folder.parent == "Carthage", ["Checkouts", "Build"].contains(folder.name) { return true }
    switch folder.name.lowercased() {
    case "vendor", "vendors", "vendored": return isVendor(folder)
    case "venv", "env", "virtualenv": return isOldEnvironment(folder)
    case "pods":
      return content.contains("Manifest.lock") || content.contains("Target Support Files")
        || folder.exists("../Podfile")
    case "dist", "build", "out": return isProduct(folder)
    case "target":
      return folder.isTracked != true && ["../pom.xml", "../Cargo.toml", "../build.sbt"].contains(where: folder.exists)
    case "coverage": return content.contains("lcov.info") || content.contains("lcov-report")
    default: return false
    }
  }

  /// Whether a folder of libraries holds a copy of one: what was copied brings its licence and leaves its manifest behind, and a
  /// package of one's own has a manifest.
  private static func isCopy(_ content: FolderContent) -> Bool {
    ContentKind.licences.contains { content.contains($0, kind: .file) }
      && !ContentKind.ownMarkers.contains { content.contains($0) }
  }

  private static func isVendor(_ folder: Folder) -> Bool {
    let content = folder.content
    if let parent = folder.parent, assetFolders.contains(parent.lowercased()) { return true }
    let hasMarker =
      content.contains("modules.txt") || content.contains("github.com", kind: .folder)  // Go
      || content.contains("golang.org", kind: .folder)
      || content.contains("autoload.php") || content.contains("composer", kind: .folder)  // PHP
      || folder.exists("bundle/ruby") || content.contains("gems", kind: .folder)  // Ruby
      || content.contains("vendor.txt") || content.contains("vendored.txt")  // Python
      || content.contains("node_modules", kind: .folder)
    if hasMarker { return true }
    // Copies of libraries bring their licence, or the checksum of `cargo vendor`; folders of one's own do not.
    let parts = content.entries.filter { $0.kind == .folder }
    let marks = ContentKind.licences + [".cargo-checksum.json"]
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let name = content.text(part)
        return marks.contains { folder.exists("\(name)/\($0)") }
      }
  }

  /// A virtual environment made before `pyvenv.cfg` existed.
  private static func isOldEnvironment(_ folder: Folder) -> Bool {
    folder.exists("bin/activate_this.py") || folder.exists("bin/activate") || folder.exists("Scripts/activate.bat")
  }

  private static func isProduct(_ folder: Folder) -> Bool {
    let content = folder.content
    if content.contains("CMakeCache.txt") || content.contains("CMakeFiles", kind: .folder) { return true }
    guard folder.isTracked != true else { return false }
    let manifests = [
      "../package.json", "../setup.py", "../pyproject.toml", "../build.gradle", "../build.gradle.kts",
      "../CMakeLists.txt",
    ]
    guard manifests.contains(where: folder.exists) else { return false }
    // Of an unpacked npm package `dist` is all there is: without git, sources must lie beside it.
    return folder.isTracked == false || folder.exists("../src")
  }
}
