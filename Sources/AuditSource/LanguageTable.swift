public import AuditModel

/// Which language a file is written in: by name, by extension, by its `#!` line.
///
/// Data, not logic: a language is added in a table.
public enum LanguageTable {
  private static let extensions: [String: LanguageID] = [
    "py": .python, "pyw": .python, "pyi": .python, "wsgi": .python,
    "js": .javascript, "mjs": .javascript, "cjs": .javascript, "es6": .javascript,
    "jsx": .jsx,
    "ts": .typescript, "mts": .typescript, "cts": .typescript, "vue": .typescript, "svelte": .typescript,
    "tsx": .tsx,
    "go": .go,
    "java": .java,
    "rb": .ruby, "rake": .ruby, "gemspec": .ruby, "ru": .ruby, "jbuilder": .ruby, "podspec": .ruby,
    "sh": .bash, "bash": .bash, "bats": .bash, "ksh": .bash,
    "sql": .sql, "ddl": .sql, "dml": .sql, "pgsql": .sql, "psql": .sql, "mysql": .sql,
    "dockerfile": .dockerfile, "containerfile": .dockerfile,
    "tf": .hcl, "tfvars": .hcl, "hcl": .hcl, "nomad": .hcl, "tofu": .hcl,
    "yaml": .yaml, "yml": .yaml,
    "json": .json, "jsonc": .json, "webmanifest": .json, "geojson": .json, "ipynb": .json, "topojson": .json,
    "html": .html, "htm": .html, "xhtml": .html,
    "css": .css,
  ]

  /// Text whatever its first line says: a `#!` line in it is an example.
  private static let textExtensions: Set<String> = [
    "md", "mdx", "rst", "txt", "adoc", "patch", "diff", "log", "j2", "jinja", "jinja2", "tmpl", "erb",
    "tpl", "mustache", "hbs", "template",
  ]

  private static let names: [String: LanguageID] = [
    "Dockerfile": .dockerfile, "dockerfile": .dockerfile, "Containerfile": .dockerfile, "containerfile": .dockerfile,
    "Rakefile": .ruby, "Gemfile": .ruby, "Guardfile": .ruby, "Vagrantfile": .ruby, "Capfile": .ruby, "Podfile": .ruby,
    "Fastfile": .ruby, "Appfile": .ruby, "Brewfile": .ruby, "Berksfile": .ruby, "Thorfile": .ruby, "Appraisals": .ruby,
    "Dangerfile": .ruby, ".irbrc": .ruby, ".pryrc": .ruby, ".simplecov": .ruby,
    ".bashrc": .bash, ".bash_profile": .bash, ".bash_login": .bash, ".bash_logout": .bash, ".bash_aliases": .bash,
    ".profile": .bash, ".envrc": .bash, "PKGBUILD": .bash, "APKBUILD": .bash,
    "SConstruct": .python, "SConscript": .python, "wscript": .python,
    "Jakefile": .javascript,
    "composer.lock": .json, "Pipfile.lock": .json, "flake.lock": .json, "deno.lock": .json, ".watchmanconfig": .json,
    ".clang-format": .yaml, ".clang-tidy": .yaml, ".yamllint": .yaml, ".clangd": .yaml,
  ]

  private static let interpreters: [String: LanguageID] = [
    "python": .python, "pypy": .python, "uv": .python, "pipx": .python,
    "node": .javascript, "nodejs": .javascript,
    "deno": .typescript, "bun": .typescript, "ts-node": .typescript, "tsx": .typescript,
    "ruby": .ruby, "jruby": .ruby, "rake": .ruby,
    "sh": .bash, "bash": .bash, "dash": .bash, "ash": .bash, "ksh": .bash, "mksh": .bash, "bats": .bash,
  ]

  /// The language of a file.
  ///
  /// Name and extension decide; only when neither says anything is the `#!` line looked at. `start` is the start of the
  /// content (256 bytes are enough); pass an empty one when it is not known.
  public static func language(of path: RepoPath, start: some Collection<UInt8>) -> LanguageID {
    let name = path.name
    if let language = names[name] { return language }
    let ext = path.fileExtension
    if ["Dockerfile.", "Containerfile."].contains(where: name.hasPrefix), !textExtensions.contains(ext) {
      return .dockerfile
    }
    if let language = extensions[ext] {
      return language == .typescript && isXML(start) ? .text : language
    }
    return textExtensions.contains(ext) ? .text : interpreter(start).flatMap { interpreters[$0] } ?? .text
  }

  /// Whether a file holds declarations without bodies: `...` and missing bodies are their nature.
  public static func isTypeStub(_ path: RepoPath) -> Bool {
    let name = path.name.lowercased()
    return [".pyi", ".d.ts", ".d.mts", ".d.cts"].contains(where: name.hasSuffix)
  }

  /// Translations of Qt have the extension `.ts`, too.
  private static func isXML(_ start: some Collection<UInt8>) -> Bool {
    start.starts(with: "<?xml".utf8) || start.starts(with: "<!DOCTYPE".utf8)
  }

  /// The interpreter a `#!` line names, without folder, version and the detour over `env`; `nil` without such a line.
  private static func interpreter(_ start: some Collection<UInt8>) -> String? {
    guard start.starts(with: "#!".utf8) else { return nil }
    let line = String(decoding: start.prefix(256).dropFirst(2).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
    guard var program = words.popFirst()?.split(separator: "/").last else { return nil }
    if program == "env" {
      // Flags such as `-S` and assignments such as `A=1` come before the program.
      words = words.drop { $0.hasPrefix("-") || $0.contains("=") }
      guard let next = words.popFirst()?.split(separator: "/").last else { return nil }
      program = next
    }
    if program == "busybox", let applet = words.popFirst() { program = applet }
    // `python3.12` is `python`; `ts-node` keeps its name.
    let stem = program.prefix { !$0.isNumber && $0 != "." }
    return String(stem.hasSuffix("-") ? stem.dropLast() : stem)
  }
}
