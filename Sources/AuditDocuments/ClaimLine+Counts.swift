import AuditModel

/// Counts that a line claims: of code, of files, of tests, of pages.
///
/// What a number counts stands in its own clause; a number that is about what was done claims nothing of today.
extension ClaimLine {
  struct Number {
    var count: ClaimedCount
    var end: String.Index

    /// Reads `~200+`, `6,628` and `20` at the start of a text.
    init?(_ text: Substring) {
      var rest = text
      let isRough = rest.first.map { "~≈".contains($0) } ?? false
      if isRough { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
      guard let first = digits.first, first.isNumber, let value = Int(digits.filter { $0 != "," }) else { return nil }
      rest = rest[digits.endIndex...]
      // `1.2`, `10%`, `3rd`, `2/10` and `50KB` are no counts.
      if let next = rest.first, next.isLetter || "%/.:-–".contains(next) { return nil }
      let isAtLeast = rest.first == "+"
      if isAtLeast { rest = rest.dropFirst() }
      count = ClaimedCount(value, isAtLeast: isAtLeast, isRough: isRough)
      end = rest.startIndex
    }
  }

  // MARK: Words

  private static let occurrenceNouns: Set<String> = [
    "instances", "instance", "occurrences", "places", "statements", "usages", "uses", "calls", "stellen", "vorkommen",
    "instancias", "ocurrencias", "instâncias", "ocorrências", "处", "箇所", "мест", "вхождений", "errors", "exceptions",
    "locations",
  ]
  private static let fileNouns: Set<String> = [
    "files", "dateien", "fichiers", "archivos", "ficheros", "arquivos", "файлов", "файла", "文件", "ファイル", "modules",
    "components", "scripts",
  ]
  private static let pageNouns: Set<String> = ["pages", "seiten", "paginas", "páginas", "страниц", "页面", "ページ"]
  /// What says that the number is about work that was done.
  private static let doings: Set<String> = [
    "fixed", "resolved", "removed", "replaced", "migrated", "converted", "created", "added", "new", "updated",
    "eliminated",
    "behoben", "ersetzt", "entfernt", "corrigés", "corregidos", "corrigidos", "исправлено", "已修复", "修正済み",
  ]
  private static let exclusions: Set<String> = ["outside", "except", "excluding", "without", "not"]
  /// What a number behind it names.
  private static let numbered: Set<String> = [
    "line", "lines", "phase", "step", "section", "stage", "sprint", "week", "day", "issue", "table", "part", "chapter",
    "version", "task", "priority", "level", "port", "zeile", "zeilen", "schritt", "ligne", "etape", "linea", "fase",
    "paso",
    "linha", "passo", "строка", "строки", "этап", "шаг",
  ]
  /// The endings of the files of a language or format.
  private static let endings: [String: [String]] = [
    "json": ["json"], "yaml": ["yaml", "yml"], "python": ["py"], "py": ["py"], "typescript": ["ts", "tsx"],
    "javascript": ["js", "jsx", "mjs", "cjs"], "ts": ["ts"], "tsx": ["tsx"], "js": ["js"], "jsx": ["jsx"], "go": ["go"],
    "java": ["java"], "sql": ["sql"], "markdown": ["md"], "md": ["md"], "csv": ["csv"], "html": ["html", "htm"],
    "css": ["css"], "vue": ["vue"], "shell": ["sh"], "ruby": ["rb"], "rust": ["rs"], "swift": ["swift"],
  ]

  // MARK: Reading

  mutating func readCounts() {
    var index = text.startIndex
    while index < text.endIndex {
      let before = index > text.startIndex ? text[text.index(before: index)] : " "
      guard !before.isLetter, !before.isNumber, !"./-:#".contains(before), !isInCode(index),
        let number = Number(text[index...])
      else {
        index = text.index(after: index)
        continue
      }
      readCount(number, from: index)
      index = number.end > index ? number.end : text.index(after: index)
    }
    let folded = FoldedText(text).text
    for phrase in [
      "no test files", "zero test files", "no tests exist", "zero test coverage", "keine tests", "aucun test",
      "sin tests", "нет тестов", "没有测试", "テストがない",
    ]
    where folded.contains(phrase) {
      add(.count(ClaimedCount(0), of: .testFiles), phrase)
      break
    }
  }

  private func isInCode(_ index: String.Index) -> Bool { codes.contains { $0.range.contains(index) } }

  private mutating func readCount(_ number: Number, from start: String.Index) {
    // `line 15`, `phase 2`: a name, and no count.
    let before = FoldedText(text[..<start].suffix(24)).words.last
    guard before.map({ Self.numbered.contains($0) || Self.doings.contains($0) }) != true else { return }
    let clause = clause(from: number.end)
    let shown = String(text[start...].prefix(60).prefix { $0 != "|" })
    let words = FoldedText(text[clause]).words
    guard !words.prefix(8).contains(where: Self.doings.contains) else { return }
    guard !Self.isStatusCode(number.count, before: words.first) else { return }
    // Nothing but words stands between a number and what it counts.
    let reach = text[clause].firstIndex { "(（".contains($0) } ?? clause.upperBound
    let near = FoldedText(text[clause.lowerBound..<reach].prefix(80)).words.prefix(5)
    if let noun = near.first(where: { $0 == "tests" || $0 == "test" }),
      noun == near.first || near.dropFirst().first == noun
    {
      readTests(number.count, near, shown, before: start)
      return
    }
    let noun = near.first {
      Self.occurrenceNouns.contains($0) || Self.fileNouns.contains($0) || Self.pageNouns.contains($0)
    }
    let code = code(in: clause) ?? (noun == nil ? nil : codeBefore(start) ?? codeInRow(after: clause))
    let within = scope(of: clause, before: start)
    if let noun, Self.pageNouns.contains(noun) {
      if let bytes = Self.sizeLimit(String(text[clause].prefix(30))) {
        add(.count(number.count, of: .pagesLargerThan(bytes: bytes)), shown)
      } else if let code = code ?? quotedCode {
        add(.count(number.count, of: .files(code: code, pagesOnly: true, within: within)), shown)
      }
    } else if let noun, Self.fileNouns.contains(noun) {
      let endings = near.prefix { $0 != noun }.last.flatMap { Self.endings[$0] } ?? []
      if let code = code ?? quotedCode {
        add(.count(number.count, of: .files(code: code, pagesOnly: false, within: within)), shown)
      } else if let folder = paths(in: clause).first(where: { $0.hasSuffix("/") })
        ?? (text[clause].contains("/") ? nil : entry?.locations.first { $0.path?.hasSuffix("/") == true }?.path)
      {
        add(.count(number.count, of: .filesBelow(folder: folder, endings: endings)), folder + " " + shown)
      }
    } else if let code = noun == nil ? directCode(in: clause) : code ?? quotedCode {
      add(.count(number.count, of: .occurrences(code: code, within: within)), shown)
    } else if noun == nil,
      let named = text[clause].split(whereSeparator: { $0.isWhitespace || "*,.".contains($0) }).first,
      Self.isSpelledAsCode(named)
    {
      add(.count(number.count, of: .occurrences(code: String(named), within: within)), shown)
    }
  }

  /// Tests of the file that the line names, or all of them when the words say so.
  private mutating func readTests(
    _ count: ClaimedCount, _ near: ArraySlice<String>, _ shown: String, before start: String.Index
  ) {
    if near.contains("files") {
      let rest = near.drop { $0 != "files" }.dropFirst()
      let isPart = rest.first.map { ["failing", "failed", "fail", "with", "that", "need", "missing"].contains($0) }
      if isPart != true { add(.count(count, of: .testFiles), shown) }
    } else if near.first == "tests" {
      let path = codes.last { $0.range.upperBound <= start }.flatMap {
        LocationReader.location($0.text, isCode: true)?.path
      }
      if let path {
        if FileRole(path: RepoPath(path)) == .test, !path.hasSuffix("/") {
          add(.count(count, of: .tests(path: path)), shown)
        }
      } else if count.number == 0 || near.dropFirst().prefix(2).contains(where: Self.totals.contains) {
        add(.count(count, of: .tests()), shown)
      }
    }
  }

  /// Whether a number is the answer of a server, as in `500 errors`.
  private static func isStatusCode(_ count: ClaimedCount, before word: String?) -> Bool {
    let codes = [400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 429, 500, 501, 502, 503, 504]
    let nouns: Set<String> = [
      "error", "errors", "response", "responses", "status", "fehler", "erreurs", "errores", "erros",
    ]
    return codes.contains(count.number) && count == ClaimedCount(count.number) && word.map(nouns.contains) ?? false
  }

  private static let totals: Set<String> = ["passing", "total", "overall", "exist", "altogether"]

  // MARK: Clauses

  /// The rest of the clause after a number: until a sentence, a cell or an aside ends.
  private func clause(from start: String.Index) -> Range<String.Index> {
    var index = start
    while index < text.endIndex {
      if let code = codes.first(where: { $0.range.contains(index) }) {
        index = code.range.upperBound
        continue
      }
      let next = text.index(after: index)
      let following = next < text.endIndex ? text[next] : " "
      if "|;—。；".contains(text[index]) || (".:".contains(text[index]) && following.isWhitespace) { break }
      if text[index...].hasPrefix(", plus ") || text[index...].hasPrefix(" plus ") { break }
      index = next
    }
    return start..<index
  }

  /// Code that a clause names, and no place.
  private func code(in clause: Range<String.Index>) -> String? {
    codes.first { clause.contains($0.range.lowerBound) && Self.isCode($0.text) }?.text
  }

  /// Code that a clause begins with, behind a few words at most: `14 bare except:` in backticks.
  private func directCode(in clause: Range<String.Index>) -> String? {
    guard let code = codes.first(where: { clause.contains($0.range.lowerBound) }), Self.isCode(code.text) else {
      return nil
    }
    let between = text[clause.lowerBound..<code.range.lowerBound]
    guard between.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" || $0 == "*" }),
      between.split(separator: " ").count <= 2
    else { return nil }
    return code.text
  }

  /// The last code before a number in its sentence, also in another cell of its row.
  private func codeBefore(_ start: String.Index) -> String? {
    let sentence = startOfSentence(before: start)
    return codes.last { sentence <= $0.range.lowerBound && $0.range.upperBound <= start && Self.isCode($0.text) }?.text
  }

  /// The first code in the cells behind a clause.
  private func codeInRow(after clause: Range<String.Index>) -> String? {
    guard clause.upperBound < text.endIndex, text[clause.upperBound] == "|" else { return nil }
    return codes.first { clause.upperBound <= $0.range.lowerBound && Self.isCode($0.text) }?.text
  }

  /// Code that the line has in quotes, or the title of the entry names.
  private var quotedCode: String? {
    let quotes = text.split(separator: "\"", omittingEmptySubsequences: false)
    if quotes.count >= 3, quotes[1].count >= 3, quotes[1].count <= 40 { return "\"" + quotes[1] + "\"" }
    return entry.flatMap { Self.codeSpans($0.title).map(\.0).first { Self.isCode($0) } }
  }

  /// The files and folders in which a number counts: those that its clause names, or else the last one before it in its sentence.
  private func scope(of clause: Range<String.Index>, before start: String.Index) -> [String] {
    let after = paths(in: clause)
    // `in src/ (a.py, b.py)`: the files are where it is, the folder is where they are.
    let files = after.filter { !$0.hasSuffix("/") }
    if !after.isEmpty { return files.isEmpty ? after : files }
    return paths(in: startOfSentence(before: start)..<start).suffix(1)
  }

  private func startOfSentence(before end: String.Index) -> String.Index {
    var start = end
    while start > text.startIndex {
      let previous = text.index(before: start)
      if text[start].isWhitespace, ".;。；".contains(text[previous]), !isInCode(previous) { return start }
      start = previous
    }
    return start
  }

  /// The places that a part of the line names, also as plain words.
  ///
  /// Not those that are left out: `outside docs/`.
  func paths(in range: Range<String.Index>) -> [String] {
    var found: [String] = []
    func isLeftOut(_ index: String.Index) -> Bool {
      FoldedText(text[..<index].suffix(24)).words.last.map(Self.exclusions.contains) ?? false
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if let code = codes.first(where: { $0.range.contains(index) }) {
        if let path = LocationReader.location(code.text, isCode: true)?.path, !path.contains("*"), !isLeftOut(index) {
          found.append(path)
        }
        index = max(code.range.upperBound, text.index(after: index))
        continue
      }
      let end =
        text[index..<range.upperBound].firstIndex { $0.isWhitespace || ",;()（）`|".contains($0) } ?? range.upperBound
      var word = text[index..<end]
      while let last = word.last, ".:*".contains(last) { word.removeLast() }
      let isFolder = word.count > 2 && word.last == "/" && word.allSatisfy { $0.isASCII && !$0.isWhitespace }
      if isLeftOut(index) {
        // What is not meant.
      } else if isFolder {
        found.append(String(word))
      } else if let path = LocationReader.location(String(word), isCode: false)?.path, !path.contains("*") {
        found.append(path)
      }
      index = end < range.upperBound ? text.index(after: end) : end
    }
    return found
  }

  /// Whether a word is spelled as only code is: `NotImplementedError`, `create_all`.
  private static func isSpelledAsCode(_ word: Substring) -> Bool {
    word.count > 6 && word.dropFirst().contains(where: \.isUppercase) && word.contains(where: \.isLowercase)
      && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  // MARK: Sizes

  private static func sizeLimit(_ text: String) -> Int? {
    let folded = text.lowercased()
    guard
      folded.contains(">") || folded.contains("over") || folded.contains("larger") || folded.contains("über")
        || folded.contains("más de") || folded.contains("plus de")
    else { return nil }
    return size(String(folded.drop { !$0.isNumber }))
  }

  /// A size such as `94KB` in bytes.
  static func size(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, number < 1_000_000 else { return nil }
    let unit = text.dropFirst(digits.count).trimmed.lowercased()
    if unit.hasPrefix("kb") { return number * 1024 }
    if unit.hasPrefix("mb") { return number * 1_048_576 }
    return nil
  }
}
