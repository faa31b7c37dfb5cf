import AuditModel

/// Reads places in all the shapes that people write them.
enum LocationReader {
  /// The places in a field of places; words that name no path are kept as text.
  static func locations(in field: RawField) -> [ImportedLocation] {
    field.values.filter { !$0.isCode }.flatMap { value -> [ImportedLocation] in
      let found = paths(in: value.runs)
      if !found.isEmpty { return found }
      let text = value.text.trimmed
      return text.isEmpty || HeadingWords.none.whole(FoldedText(text)) != nil ? [] : [ImportedLocation(text: text)]
    }
  }

  /// The places in running text: code that looks like a path.
  static func paths(in runs: [InlineRun]) -> [ImportedLocation] {
    var locations: [ImportedLocation] = []
    for (index, run) in runs.enumerated() {
      let pieces = run.style.contains(.code) ? [run.text] : words(run.text)
      for piece in pieces {
        guard var location = location(piece, isCode: run.style.contains(.code)) else { continue }
        if run.style.contains(.code) || pieces.count == 1 || piece == pieces.last {
          let after =
            run.style.contains(.code) || piece == pieces.last
            ? (index + 1 < runs.count ? runs[index + 1].text : "") : ""
          addRemark(after, to: &location)
        }
        if !run.style.contains(.code), let remark = remark(behind: piece, in: run.text) {
          addRemark(remark, to: &location)
        }
        locations.append(location)
      }
    }
    return locations
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || ",;、，；→()（）".contains($0) }.map(String.init)
  }

  private static func remark(behind word: String, in text: String) -> String? {
    guard let start = text.range(of: word) else { return nil }
    return String(text[start...].dropFirst(word.count))
  }

  /// A remark in parentheses behind a path: a note, or lines in words.
  private static func addRemark(_ text: String, to location: inout ImportedLocation) {
    let rest = text.trimmed
    let folded = FoldedText(rest)
    if let first = rest.first, "(（".contains(first), let end = rest.firstIndex(where: { ")）".contains($0) }) {
      let inner = rest[rest.index(after: rest.startIndex)..<end].trimmed
      if let spans = spans(inWords: inner) {
        if location.lines.isEmpty { location.lines = spans }
      } else if location.note == nil {
        location.note = inner
      }
      location.text += " (" + inner + ")"
    } else if location.lines.isEmpty, let spans = spans(inWords: String(folded.text.trimmed.prefix(40))) {
      location.lines = spans
    }
  }

  private static let lineWords = [
    "lines", "line", "l.", "ln", "zeilen", "zeile", "lignes", "ligne", "lineas", "linea", "linhas", "linha", "righe",
    "riga", "строки", "строка",
    "行", "第", "строке", "at line", "on line",
  ]

  /// Line numbers said in words: `lines 60-62`, `(line 541)`, `lignes 118-138`.
  static func spans(inWords text: String) -> [LineSpan]? {
    let folded = FoldedTextKeepingDashes(text)
    for word in lineWords where folded.hasPrefix(word) {
      let rest = folded.dropFirst(word.count).drop { $0 == " " || $0 == ":" || $0 == "~" || $0 == "#" }
      let spans = spans(String(rest))
      return spans.isEmpty ? nil : spans
    }
    return nil
  }

  private static func FoldedTextKeepingDashes(_ text: String) -> String { text.lowercased().replacing("í", with: "i") }

  /// Line numbers: `229`, `627,635`, `266-313`, `76-78, 175`, `~72`, `16–110`.
  static func spans(_ text: String) -> [LineSpan] {
    var spans: [LineSpan] = []
    var digits = ""
    var pending: Int?
    func flush(_ isRange: Bool) {
      defer { digits = "" }
      guard let number = Int(digits), number > 0, number < 10_000_000 else {
        pending = isRange ? pending : nil
        return
      }
      if isRange {
        pending = number
      } else if let first = pending {
        spans.append(LineSpan(first, number))
        pending = nil
      } else {
        spans.append(LineSpan(number, number))
      }
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if "-–—".contains(character) {
        flush(true)
      } else if ", +&".contains(character) {
        if !digits.isEmpty { flush(false) }
      } else if "~lL".contains(character), digits.isEmpty {
        continue
      } else {
        break
      }
    }
    if !digits.isEmpty { flush(false) } else if let first = pending { spans.append(LineSpan(first, first)) }
    return spans
  }

  private static let extensions: Set<String> = [
    "py", "js", "jsx", "ts", "tsx", "mjs", "cjs", "vue", "svelte", "go", "rs", "java", "kt", "kts", "swift", "c", "h",
    "cc", "cpp", "hpp", "cs", "rb", "php",
    "sql", "sh", "bash", "ps1", "yml", "yaml", "json", "toml", "ini", "cfg", "conf", "env", "md", "txt", "html", "htm",
    "css", "scss", "less", "xml", "gradle",
    "tf", "hcl", "prisma", "graphql", "proto", "dart", "lua", "r", "scala", "ex", "exs", "erl", "clj", "m", "mm", "sol",
    "lock", "example", "dockerfile", "csv",
    "properties", "zig", "pl", "pm", "vb", "fs", "ipynb", "plist", "service", "config", "tsv", "mdx", "astro", "webp",
    "png", "svg", "local", "production", "csproj",
    "gd", "tscn", "asm", "s", "bat", "cmd", "mk", "cmake", "jsonl", "cshtml", "razor", "twig", "ejs", "hbs", "pug",
    "lst", "rules", "map",
  ]

  private static let names: Set<String> = [
    "dockerfile", "makefile", "gemfile", "rakefile", "procfile", "jenkinsfile", "vagrantfile", ".env", ".gitignore",
    ".dockerignore", "license", "cmakelists.txt", "justfile",
  ]

  /// A path with perhaps lines behind it; `nil` when the text is none.
  static func location(_ raw: String, isCode: Bool) -> ImportedLocation? {
    var text = raw.trimmed
    while let last = text.last, ".,;:，。、".contains(last), text != "." { text.removeLast() }
    guard !text.isEmpty, text.count <= 300, !text.contains("://"), !text.contains(where: { $0.isWhitespace && !isCode })
    else { return nil }
    var path = text
    var lines: [LineSpan] = []
    // `a.ts:3-4`, `a.ts#L3`, `a.ts:627,635`
    if let mark = text.lastIndex(where: { $0 == ":" || $0 == "#" || $0 == "：" }), mark > text.startIndex {
      let tail = String(text[text.index(after: mark)...])
      if let first = tail.first, first.isNumber || "~lL".contains(first), !spans(tail).isEmpty {
        lines = spans(tail)
        path = String(text[..<mark])
        // `a.ts:12:5`
        if let earlier = path.lastIndex(of: ":"), Int(path[path.index(after: earlier)...]) != nil, lines.count == 1 {
          lines = spans(String(path[path.index(after: earlier)...]))
          path = String(path[..<earlier])
        }
      }
    }
    guard isPath(path, isCode: isCode, hasLines: !lines.isEmpty) else { return nil }
    return ImportedLocation(text: text, path: path, lines: lines)
  }

  private static func isPath(_ path: String, isCode: Bool, hasLines: Bool) -> Bool {
    guard let first = path.first, !path.contains(where: { $0.isWhitespace || "<>|\"'=;{}`".contains($0) }),
      !path.hasSuffix("()"), !path.contains("(") || path.contains("/")
    else {
      return false
    }
    guard first.isLetter || first.isNumber || "./_@~[*\\(".contains(first), !path.hasPrefix("@/") || isCode else {
      return false
    }
    let last = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { $0.lowercased() } ?? ""
    if names.contains(last) || last.hasPrefix(".env") { return true }
    if let dot = last.lastIndex(of: "."), dot < last.index(before: last.endIndex) {
      let ending = String(last[last.index(after: dot)...])
      if extensions.contains(ending) {
        // `Node.js` and the like are names when they stand in running text.
        let isName =
          !path.contains("/") && !isCode && !hasLines
          && ["js", "io", "net", "r", "s", "m", "h", "c", "local", "production"].contains(ending)
        return !isName
      }
    }
    guard isCode, path.contains("/"), path.count > 1 else { return false }
    // `src/services/`, `/app/[locale]/page`, `supabase/functions/*`, but not `GET/POST` or `/api/x` routes of a web server.
    return path.hasSuffix("/") || path.contains("*")
      || (path.split(separator: "/").count > 1 && !path.hasPrefix("/api") && path.lowercased() == path
        || path.hasPrefix("./"))
  }
}
