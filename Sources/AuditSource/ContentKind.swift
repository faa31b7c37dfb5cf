public import AuditModel

/// What the content of a text file says about how it came to be.
public enum ContentKind: Hashable, Sendable {
  /// Written by people, as far as one can tell.
  case source
  /// Written by a tool; the line that says so, cut to 120 bytes.
  case generated(marker: String)
  /// A lock file of a package manager.
  case lockFile
  /// Made small by a tool.
  case minified
  /// A library's own distribution among the files of a website; the line that says so, cut to 120 bytes.
  case library(marker: String)

  /// Why a file of this kind is left out; `nil` for one that is looked at.
  public var skipReason: SkipReason? {
    switch self {
    case .source: nil
    case .generated, .lockFile: .generated
    case .minified: .minified
    case .library: .vendored
    }
  }

  private static let lockFiles: Set<String> = [
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "deno.lock", "poetry.lock",
    "pdm.lock", "uv.lock", "pixi.lock", "Pipfile.lock", "conda-lock.yml", "Cargo.lock", "go.sum", "go.work.sum",
    "Gemfile.lock",
    "composer.lock", "mix.lock", "pubspec.lock", "Podfile.lock", "Package.resolved", "flake.lock",
    ".terraform.lock.hcl",
    "packages.lock.json", "gradle.lockfile", "Chart.lock", "MODULE.bazel.lock", ".pnp.cjs", ".pnp.loader.mjs",
  ]

  /// The files by which a folder of any name says that a tool made everything in it.
  static let toolMarkers: [StaticString] = ["pyvenv.cfg", "CACHEDIR.TAG"]
  /// What a copied library brings along.
  static let licences: [StaticString] = [
    "LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING", "LICENSE-MIT",
  ]
  /// The files that make a folder one of others' code, as far as its place allows.
  public static let vendoredMarkers = toolMarkers + licences
  /// The files and the folder that a package of one's own has, and that a copied library left behind.
  public static let ownMarkers: [StaticString] = [
    "package.json", "project.json", "tsconfig.json", "pyproject.toml", "setup.py", "Cargo.toml", "go.mod", "pom.xml",
    "build.gradle", "build.gradle.kts", "src",
  ]

  /// Whether the file is a package manager's lock file, which is known without its content.
  public static func isLockFile(_ path: RepoPath) -> Bool { lockFiles.contains(path.name) }

  /// Whether the name is one that a builder of service workers gives to what it writes: `workbox-4754cb34.js`.
  private static func isServiceWorkerPart(_ path: RepoPath) -> Bool {
    guard path.fileExtension == "js" else { return false }
    let words = path.name.dropLast(3).split(separator: "-")
    guard let first = words.first, let hash = words.last, words.count > 1, hash.contains(where: \.isNumber) else {
      return false
    }
    return first == "workbox" && hash.count == 8 && hash.allSatisfy(\.isHexDigit)
      || words.dropLast() == ["swe", "worker"] && hash.count >= 8
  }

  /// Classifies a file.
  ///
  /// Looks at the first two kilobytes and the last line, and at line lengths where a language is ever minified.
  public init(of bytes: [UInt8], path: RepoPath) {
    let language = LanguageTable.language(of: path, start: bytes.prefix(256))
    if Self.isLockFile(path) {
      self = .lockFile
    } else if Self.isServiceWorkerPart(path) {
      self = .generated(marker: path.name)
    } else if let marker = GeneratedMarker.line(in: bytes) ?? CompiledScript.line(in: bytes, language) {
      self = .generated(marker: marker)
    } else if Self.isMinified(bytes, language, path) {
      self = .minified
    } else if let marker = LibraryCopy.line(in: bytes, language, path: path) {
      self = .library(marker: marker)
    } else {
      self = .source
    }
  }

  /// Whether line lengths and white space are a tool's.
  ///
  /// Prose and data in long lines have white space. A file of people with one embedded image has many short lines, too, as bundles
  /// with the texts of libraries have: there the long lines must be nearly all, and full of the signs of code. A name such as
  /// `react.min.js` or `main.chunk.js` is no proof, but believed of lines that a tool broke before they were that long, and of
  /// what has few signs.
  private static func isMinified(_ bytes: [UInt8], _ language: LanguageID, _ path: RepoPath) -> Bool {
    let isCode: Bool
    switch language {
    case .javascript, .jsx, .typescript, .tsx, .css, .html: isCode = true
    case .json, .text, .yaml: isCode = false
    default: return false
    }
    guard bytes.count > 1000 else { return false }
    let isNamedSo = [".min.", ".chunk.", ".bundle."].contains { path.name.contains($0) }
    var lines = LineLengths(limit: isNamedSo ? 200 : 500)
    lines.count(bytes)
    // Data is looked at unless no parser can be asked to swallow its line.
    guard isCode else { return lines.longest > 1 << 20 }
    let average = bytes.count / max(1, lines.shortCount + lines.longCount)
    // One line of code, however many spaces it was left.
    if lines.longest > 20_000, lines.shortCount <= 20, lines.longSigns * 100 >= lines.longBytes * 3 { return true }
    guard average > lines.limit || lines.longest > 20_000, lines.longSpaces * 100 < lines.longBytes * 15 else {
      return false
    }
    return lines.shortCount <= 100
      || lines.longBytes * 10 >= bytes.count * 9 && (isNamedSo || lines.longSigns * 100 >= lines.longBytes * 2)
  }
}

/// Counts of the lines of a file; a line is long when no person would write it.
private struct LineLengths {
  /// The most bytes that a short line has.
  let limit: Int
  var shortCount = 0
  var longCount = 0
  var longest = 0
  var longBytes = 0
  var longSpaces = 0
  /// Opening parentheses and semicolons: of code every thirtieth byte or so, and rare in data, images and drawings.
  var longSigns = 0

  init(limit: Int) { self.limit = limit }

  mutating func count(_ bytes: [UInt8]) {
    var start = 0
    var spaces = 0
    var signs = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 10:
        add(index - start, spaces, signs)
        (start, spaces, signs) = (index + 1, 0, 0)
      case 32, 9: spaces += 1
      case UInt8(ascii: "("), UInt8(ascii: ";"): signs += 1
      default: break
      }
    }
    if start < bytes.count { add(bytes.count - start, spaces, signs) }
  }

  private mutating func add(_ length: Int, _ spaces: Int, _ signs: Int) {
    longest = max(longest, length)
    guard length > limit else {
      shortCount += 1
      return
    }
    longCount += 1
    longBytes += length
    longSpaces += spaces
    longSigns += signs
  }
}
