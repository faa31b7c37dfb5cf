import AuditModel

/// Verdicts on the numbers of a document.
extension ClaimCheck {
  /// The verdict on a number.
  func count(_ claim: DocumentClaim, _ count: ClaimedCount, _ counted: DocumentClaim.Counted) -> ClaimVerdict {
    var places: [String] = []
    let found: Int
    let what: String
    switch counted {
    case .occurrences(let code, let within):
      let scope = files(in: within)
      if scope?.isEmpty == true { return nowhere(claim, within) }
      let holding = (scope ?? sources).filter { !occurrences(code, in: $0).isEmpty }
      found = sum(code, in: holding)
      places = holding.sorted { (occurrences($1, code), $0) < (occurrences($0, code), $1) }.prefix(5).map {
        "\($0):\(occurrences(code, in: $0).first ?? 1)"
      }
      let place = scope == nil ? "\(holding.count) source files" : within.prefix(3).joined(separator: ", ")
      what = "`\(code)` stands \(found) times in \(place)"
      if found == 0, count.number > 0 {
        return lost(claim, code, evidence: "no source file holds `\(code)`")
          ?? ClaimVerdict(claim: claim, outcome: .countWrong, evidence: what, found: 0)
      }
    case .files(let code, let pagesOnly, let within):
      let scope = files(in: within)
      if scope?.isEmpty == true { return nowhere(claim, within) }
      let known = pagesOnly ? pages : sources
      let among = scope.map { Set($0) }.map { scope in known.filter { scope.contains($0) } } ?? known
      let holding = among.filter { !occurrences(code, in: $0).isEmpty }
      found = holding.count
      places = Array(holding.prefix(5))
      what = "\(found) of \(among.count) \(pagesOnly ? "pages" : "source files") hold `\(code)`"
      if found == 0, count.number > 0 {
        return lost(claim, code, evidence: what)
          ?? ClaimVerdict(claim: claim, outcome: .countWrong, evidence: what, found: 0)
      }
    case .filesBelow(let folder, let endings):
      let below = files(below: Self.plain(folder)).filter { path in
        endings.isEmpty || endings.contains(RepoPath(path).fileExtension.lowercased())
      }
      found = below.count
      places = Array(below.prefix(5))
      let kind = endings.isEmpty ? "" : " that end with \(endings.map { "." + $0 }.joined(separator: " or "))"
      what = "\(found) files below \(folder)\(kind)"
    case .testFiles:
      let tests = sources.filter { FileRole(path: RepoPath($0)) == .test }
      found = tests.count
      places = Array(tests.prefix(5))
      what = "\(found) files of tests"
    case .tests(let path):
      let all = path.map { files(ending: Self.plain($0)) } ?? sources.filter { FileRole(path: RepoPath($0)) == .test }
      if let path, all.count != 1 {
        guard !all.isEmpty else { return missing(claim, Self.plain(path)) }
        return ClaimVerdict(
          claim: claim, outcome: .ambiguous, evidence: "\(all.count) files end so", places: Array(all.prefix(5)),
          found: all.count)
      }
      found = all.reduce(0) { sum, path in
        sum
          + ["def test_", "it(", "test(", "@Test", "#[test]", "(t *testing.T)"].reduce(0) {
            $0 + occurrences($1, in: path).count
          }
      }
      places = Array(all.prefix(path == nil ? 0 : 1))
      what = "\(found) tests in \(path ?? "\(all.count) files")"
    case .pagesLargerThan(let bytes):
      let large = pages.filter { (sizes[$0] ?? 0) > bytes }
      found = large.count
      places = Array(large.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }.prefix(5))
      what = "\(found) of \(pages.count) pages are larger than \(bytes) bytes"
    case .pages:
      found = pages.count
      what = "\(found) pages"
    case .lines(let raw), .kilobytes(let raw):
      let matches = files(ending: Self.plain(raw))
      guard matches.count == 1, let path = matches.first else {
        if matches.isEmpty { return missing(claim, Self.plain(raw)) }
        return ClaimVerdict(
          claim: claim, outcome: .ambiguous, evidence: "\(matches.count) files end so",
          places: Array(matches.prefix(5)), found: matches.count)
      }
      places = [path]
      if case .lines = counted {
        found = content(path).map(Self.lineCount) ?? 0
        what = "\(path) has \(found) lines"
      } else {
        let bytes = sizes[path] ?? 0
        // People count 1000 or 1024 bytes.
        let near = [bytes / 1000, bytes / 1024].min { abs($0 - count.number) < abs($1 - count.number) } ?? 0
        found = near
        what = "\(path) has \(bytes) bytes"
      }
    }
    var isRight = count.allows(found)
    if case .lines = counted, let path = places.first, let ends = content(path)?.count(where: { $0 == 10 }) {
      // Some tools count the ends of lines, editors one line more.
      isRight = isRight || count.number == ends || count.number == ends + 1
    }
    return ClaimVerdict(
      claim: claim, outcome: isRight ? .confirmed : .countWrong, evidence: what, places: places, found: found)
  }

  private func nowhere(_ claim: DocumentClaim, _ within: [String]) -> ClaimVerdict {
    ClaimVerdict(
      claim: claim, outcome: .notCheckable, evidence: "nothing is at \(within.prefix(3).joined(separator: ", "))")
  }
}
