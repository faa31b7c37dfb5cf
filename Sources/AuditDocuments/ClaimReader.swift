public import AuditModel

/// Finds the statements of a document that a repository can confirm or refute.
public struct ClaimReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// The claims of a document in the order of its lines; an entry without any has one that cannot be checked.
  public func claims(of document: ImportedDocument) -> [DocumentClaim] {
    var claims: [DocumentClaim] = []
    var seen: Set<DocumentClaim.Subject> = []
    var speaking: Set<Int> = []
    let done = Set(document.completed.flatMap { Array($0.span.first...$0.span.last) })
    var isFenced = false
    for (index, text) in document.lines.enumerated() {
      let line = index + 1
      let trimmed = text.trimmed
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        isFenced.toggle()
        continue
      }
      guard !isFenced, !done.contains(line), !trimmed.isEmpty, trimmed.utf8.count < 2000 else { continue }
      let owner = document.items.firstIndex { item in
        ([item.span] + item.repeats).contains { $0.first <= line && line <= $0.last }
      }
      let entry = owner.map { document.items[$0] }
      for claim in ClaimLine(text, line: line, entry: entry).claims {
        // An entry that is called resolved claims nothing about today.
        if let entry, entry.isCalledResolved { continue }
        if let owner { speaking.insert(owner) }
        guard seen.insert(claim.subject).inserted else { continue }
        claims.append(claim)
      }
    }
    for (index, item) in document.items.enumerated() where !speaking.contains(index) && !item.isCalledResolved {
      claims.append(
        DocumentClaim(line: item.span.first, entry: item.rawID ?? item.title, text: item.title, subject: .nothing))
    }
    return claims.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
  }
}

/// The claims of one line.
struct ClaimLine {
  private(set) var claims: [DocumentClaim] = []
  private let line: Int
  let entry: ImportedItem?
  let text: String
  /// The code of the line, with the places of its characters.
  private(set) var codes: [(text: String, range: Range<String.Index>)] = []

  init(_ text: String, line: Int, entry: ImportedItem?) {
    self.text = text
    self.line = line
    self.entry = entry
    codes = Self.codeSpans(text)
    readPaths()
    readCounts()
    readMissingCode()
    readCode()
  }

  static func codeSpans(_ text: String) -> [(String, Range<String.Index>)] {
    var spans: [(String, Range<String.Index>)] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: "`") {
      let inner = text.index(after: start)
      guard let end = text[inner...].firstIndex(of: "`") else { break }
      if inner < end { spans.append((String(text[inner..<end]), start..<text.index(after: end))) }
      index = text.index(after: end)
    }
    return spans
  }

  mutating func add(_ subject: DocumentClaim.Subject, _ words: String, anchors: [String] = []) {
    claims.append(
      DocumentClaim(
        line: line, entry: entry.map { $0.rawID ?? $0.title }, text: words.trimmed, subject: subject, anchors: anchors))
  }

  // MARK: Places

  private mutating func readPaths() {
    let isAbsent = saysAbsence(text)
    for (code, range) in codes {
      guard let location = LocationReader.location(code, isCode: true), let path = location.path else { continue }
      let after = String(text[range.upperBound...].prefix(60))
      readRemark(after, path: path)
      if location.lines.isEmpty, !isTicked,
        isAbsent && precedesAbsence(range.lowerBound) || isToBeMade(range.lowerBound) || isCalledNew(after)
      {
        add(.absence(path: path), words(around: range))
      } else {
        var lines = location.lines
        if lines.isEmpty, let open = after.trimmed.first, "(（".contains(open),
          let spans = LocationReader.spans(inWords: String(after.trimmed.dropFirst()))
        {
          lines = spans
        }
        add(.location(path: path, lines: lines), code, anchors: anchors)
      }
    }
    let plain = text.split { $0.isWhitespace || ",;|()（）→".contains($0) }.map(String.init).filter {
      !$0.contains("`") && !$0.contains("](")
    }
    for word in plain {
      guard let location = LocationReader.location(word.filter { $0 != "*" || word.contains("/") }, isCode: false),
        let path = location.path,
        path.contains("/") || !location.lines.isEmpty, !isAbsent
      else { continue }
      add(.location(path: path, lines: location.lines), word, anchors: anchors)
    }
    if codes.isEmpty { return }
    // A file with its size beside it in a table.
    if text.contains("|"), let path = firstPath {
      for cell in text.split(separator: "|") {
        if let bytes = Self.size(cell.trimmed) {
          add(.count(ClaimedCount(bytes / 1024, isRough: true), of: .kilobytes(path: path)), path + " " + cell.trimmed)
        }
      }
    }
  }

  private var firstPath: String? {
    codes.lazy.compactMap { LocationReader.location($0.text, isCode: true)?.path }.first
  }

  /// Reads `(154 lines)` and `(23 conflicting files)` behind a path.
  private mutating func readRemark(_ after: String, path: String) {
    let rest = after.trimmed
    guard let first = rest.first, "(（".contains(first), let end = rest.firstIndex(where: { ")）".contains($0) }) else {
      return
    }
    let inner = rest[rest.index(after: rest.startIndex)..<end].trimmed
    guard let number = Number(inner[...]) else { return }
    let nouns = FoldedText(inner).words
    if nouns.contains(where: { ["lines", "loc", "zeilen", "lignes", "lineas", "linhas", "行", "строк"].contains($0) }) {
      add(.count(number.count, of: .lines(path: path)), inner)
    } else if nouns.contains(where: { ["files", "dateien", "fichiers", "archivos", "arquivos", "файлов"].contains($0) })
    {
      add(.count(number.count, of: .filesBelow(folder: path)), path + " " + inner)
    }
  }

  /// Code the line or its entry names that is no path: what a claimed place should hold.
  ///
  /// The title speaks first: a description names cures, too.
  private var anchors: [String] {
    var found = codes.map(\.text).filter { Self.isCode($0) }
    guard let entry else { return found }
    let title = Self.codeSpans(entry.title).map(\.0).filter { Self.isCode($0) } + Self.identifiers(entry.title)
    if !title.isEmpty { return found + title }
    for field in entry.fields
    where ["description", "currentState", "cause", "symptom", "evidence"].contains(field.key ?? "")
      && !field.value.contains("\n")
    {
      found +=
        Self.codeSpans(field.value).map(\.0).filter { Self.isCode($0) } + Self.quoted(field.value)
        + Self.identifiers(field.value)
    }
    return found
  }

  /// Words in a spelling that only code has: `SERVICE_ROLE_KEY`, `localStorage`, `create_all`.
  private static func identifiers(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map {
      $0.filter { $0 != "." || text.contains("." + String($0)) }
    }
    .map { String($0) }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    .filter { word in
      guard word.count >= 6, word.allSatisfy(\.isASCII), LocationReader.location(word, isCode: false) == nil,
        let first = word.first, first.isLetter
      else { return false }
      let parts = word.split(separator: "_")
      if parts.count >= 2, parts.allSatisfy({ $0.count >= 2 }) { return true }
      // Names of products begin with a capital; variables and functions do not.
      return first.isLowercase && word.dropFirst().contains(where: \.isUppercase) && !word.contains(".")
    }
  }

  /// Short literals in quotes.
  private static func quoted(_ text: String) -> [String] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }
      .filter { $0.count >= 3 && $0.count <= 30 && !$0.contains(" ") && $0.contains(where: \.isLetter) }.map {
        "\"\($0)\""
      }
  }

  /// Whether a code span is code to look for, and no path, number or word of the language.
  static func isCode(_ text: String) -> Bool {
    guard text.count >= 3, text.count <= 120, text.contains(where: \.isLetter) else { return false }
    return LocationReader.location(text, isCode: true) == nil
  }

  // MARK: Absence

  private static let absences: Set<String> = [
    "no", "missing", "without", "lacks", "lacking", "absent", "fehlt", "fehlende", "kein", "keine", "ohne", "manquant",
    "manque", "aucun", "sans", "falta", "faltan", "sin", "sem", "nenhum", "нет", "отсутствует", "без",
  ]

  private func saysAbsence(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return folded.words.contains { Self.absences.contains($0) } || folded.text.contains("does not exist")
      || folded.text.contains("缺少") || folded.text.contains("没有") || folded.text.contains("がない")
  }

  /// Whether a word of absence stands right before a place of the line.
  private func precedesAbsence(_ index: String.Index, words count: Int = 3) -> Bool {
    let before = FoldedText(text[..<index].split(separator: " ").suffix(count).joined(separator: " ")).words
    return before.contains { Self.absences.contains($0) }
  }

  private static let makings: Set<String> = [
    "create", "creating", "needed", "anlegen", "erstellen", "créer", "creer", "crear", "criar", "создать", "创建", "作成",
  ]

  /// Whether the words right before a place tell to make the file.
  private func isToBeMade(_ index: String.Index) -> Bool {
    FoldedText(text[..<index].split(separator: " ").suffix(3).joined(separator: " ")).words.contains {
      Self.makings.contains($0)
    }
  }

  /// Whether the words right behind a place say that the file is a new one.
  private func isCalledNew(_ after: String) -> Bool {
    let rest = after.drop { $0.isWhitespace || "-–—:*".contains($0) }
    guard let first = FoldedText(rest.drop { "(（".contains($0) }.prefix(24)).words.first else { return false }
    return Self.newcomers.contains(first)
  }

  private static let newcomers: Set<String> = [
    "new", "neu", "neue", "neuer", "nouveau", "nouvelle", "nuevo", "nueva", "novo", "nova", "новый", "新增", "新規", "신규",
  ]

  /// Whether the line is a box with a tick.
  private var isTicked: Bool {
    let rest = text.trimmed.drop { "-*+".contains($0) || $0.isWhitespace }
    return rest.hasPrefix("[x]") || rest.hasPrefix("[X]")
  }

  private func words(around range: Range<String.Index>) -> String {
    let before = text[..<range.lowerBound].split(separator: " ").suffix(2).joined(separator: " ")
    return before + " " + text[range]
  }

  // MARK: Code

  /// The files that the line names, or else its entry: what is missing is missing there.
  private var missingFrom: [String] {
    let named = paths(in: text.startIndex..<text.endIndex)
    return named.isEmpty ? entry?.locations.compactMap(\.path) ?? [] : named
  }

  /// Code that an entry's own title or description names and that should be there.
  private mutating func readCode() {
    guard let entry, claims.isEmpty, !saysAbsence(text), line == entry.span.first || text.contains("|") else { return }
    for (code, _) in codes where Self.isCode(code) && code.count >= 5 { add(.presence(code: code), code) }
  }

  /// Code behind a word of absence.
  private mutating func readMissingCode() {
    for (code, range) in codes
    where Self.isCode(code) && code.count >= 4 && precedesAbsence(range.lowerBound, words: 1) && !code.contains(" ") {
      add(.missingCode(code, within: missingFrom), words(around: range))
    }
  }
}
