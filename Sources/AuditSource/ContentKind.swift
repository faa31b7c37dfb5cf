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

  /// Why a file of this kind is left out; `nil` for one that is looked at.
  public var skipReason: SkipReason? {
    switch self {
    case .source: nil
    case .generated, .lockFile: .generated
    case .minified: .minified
    }
  }

  private static let lockFiles: Set<String> = [
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "deno.lock", "poetry.lock",
    "pdm.lock", "uv.lock", "pixi.lock", "Pipfile.lock", "conda-lock.yml", "Cargo.lock", "go.sum", "go.work.sum",
    "Gemfile.lock",
    "composer.lock", "mix.lock", "pubspec.lock", "Podfile.lock", "Package.resolved", "flake.lock",
    ".terraform.lock.hcl",
    "packages.lock.json", "gradle.lockfile", "Chart.lock", "MODULE.bazel.lock",
  ]

  /// The files by which a folder of any name says that a tool made everything in it.
  public static let vendoredMarkers: [StaticString] = ["pyvenv.cfg", "CACHEDIR.TAG"]

  /// Whether the file is a package manager's lock file, which is known without its content.
  public static func isLockFile(_ path: RepoPath) -> Bool { lockFiles.contains(path.name) }

  /// Classifies a file.
  ///
  /// Looks at the first two kilobytes, and at line lengths where a language is ever minified.
  public init(of bytes: [UInt8], path: RepoPath) {
    if Self.isLockFile(path) {
      self = .lockFile
    } else if let marker = GeneratedMarker.line(in: bytes) {
      self = .generated(marker: marker)
    } else if Self.isMinified(bytes, LanguageTable.language(of: path, start: bytes.prefix(256))) {
      self = .minified
    } else {
      self = .source
    }
  }

  /// Whether line lengths and white space are a tool's.
  ///
  /// A file of people with one embedded image has many short lines; prose and data in long lines have white space.
  private static func isMinified(_ bytes: [UInt8], _ language: LanguageID) -> Bool {
    let isCode: Bool
    switch language {
    case .javascript, .jsx, .typescript, .tsx, .css, .html: isCode = true
    case .json, .text, .yaml: isCode = false
    default: return false
    }
    guard bytes.count > 1000 else { return false }
    var lines = LineLengths()
    lines.count(bytes)
    // Data is looked at unless no parser can be asked to swallow its line.
    guard isCode else { return lines.longest > 1 << 20 }
    let average = bytes.count / max(1, lines.shortCount + lines.longCount)
    guard average > 500 || lines.longest > 20_000, lines.shortCount <= 100 else { return false }
    return lines.longSpaces * 100 < lines.longBytes * 15
  }
}

/// Counts of the lines of a file; a line is long when no person would write it.
private struct LineLengths {
  private static let limit = 500

  var shortCount = 0
  var longCount = 0
  var longest = 0
  var longBytes = 0
  var longSpaces = 0

  mutating func count(_ bytes: [UInt8]) {
    var start = 0
    var spaces = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 10 {
        add(index - start, spaces)
        start = index + 1
        spaces = 0
      } else if byte == 32 || byte == 9 {
        spaces += 1
      }
    }
    if start < bytes.count { add(bytes.count - start, spaces) }
  }

  private mutating func add(_ length: Int, _ spaces: Int) {
    longest = max(longest, length)
    guard length > Self.limit else {
      shortCount += 1
      return
    }
    longCount += 1
    longBytes += length
    longSpaces += spaces
  }
}
