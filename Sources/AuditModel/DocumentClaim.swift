/// A statement of a document that a repository can confirm or refute.
public struct DocumentClaim: Hashable, Sendable {
  /// What is claimed.
  public enum Subject: Hashable, Sendable {
    /// A file or folder is there, and the lines are about what the entry says.
    case location(path: String, lines: [LineSpan])
    /// So many of something.
    case count(ClaimedCount, of: Counted)
    /// A file or folder is not there.
    case absence(path: String)
    /// Some code is there.
    case presence(code: String)
    /// Some code is not in some files, or nowhere when none are named.
    case missingCode(String, within: [String] = [])
    /// Nothing that can be looked for.
    case nothing
  }

  /// What is counted.
  public enum Counted: Hashable, Sendable {
    /// Places where the code stands, in some files and folders; everywhere when there are none.
    case occurrences(code: String, within: [String] = [])
    /// Files that hold the code, in some folders; only pages of a web application when `pagesOnly`.
    case files(code: String, pagesOnly: Bool, within: [String] = [])
    /// Files below a folder with one of some endings; with any when there are none.
    case filesBelow(folder: String, endings: [String] = [])
    /// Files of tests.
    case testFiles
    /// Tests in a file, or in all.
    case tests(path: String? = nil)
    /// Pages of a web application larger than so many bytes.
    case pagesLargerThan(bytes: Int)
    /// Pages of a web application.
    case pages
    /// Lines of a file.
    case lines(path: String)
    /// Kilobytes of a file.
    case kilobytes(path: String)
  }

  /// The line of the document.
  public var line: Int
  /// The entry that claims it, by id or title; `nil` for text between the entries.
  public var entry: String?
  /// The words of the document.
  public var text: String
  /// What they claim.
  public var subject: Subject
  /// Code that the entry names: what stands at a claimed place should hold it.
  public var anchors: [String]

  /// Creates a claim.
  public init(line: Int, entry: String?, text: String, subject: Subject, anchors: [String] = []) {
    self.line = line
    self.entry = entry
    self.text = text
    self.subject = subject
    self.anchors = anchors
  }
}

/// A number as people write it: `81`, `20+`, `~60+`.
public struct ClaimedCount: Hashable, Sendable {
  /// The number.
  public var number: Int
  /// More are said to be possible.
  public var isAtLeast: Bool
  /// It is said to be rough: a tenth more or less is right, too.
  public var isRough: Bool

  /// Creates a count.
  public init(_ number: Int, isAtLeast: Bool = false, isRough: Bool = false) {
    self.number = number
    self.isAtLeast = isAtLeast
    self.isRough = isRough
  }

  /// Whether a number is what was claimed.
  public func allows(_ found: Int) -> Bool {
    let slack = isRough ? max(1, number / 10) : 0
    return found >= number - slack && (isAtLeast || found <= number + slack)
  }
}

/// What the repository says about a claim.
public struct ClaimVerdict: Hashable, Sendable {
  /// The verdicts.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is so.
    case confirmed
    /// It was so, and is no longer; or it never was, as far as history shows.
    case stale
    /// It is so elsewhere.
    case moved
    /// Several files match.
    case ambiguous
    /// The number is another.
    case countWrong = "count-wrong"
    /// Nothing in it can be looked for.
    case notCheckable = "not-checkable"
  }

  /// The claim.
  public var claim: DocumentClaim
  /// What came of it.
  public var outcome: Outcome
  /// What was looked at and found, in a sentence.
  public var evidence: String
  /// The commit that made it stale, or moved it, as a full id; `nil` when history does not show one.
  public var since: String?
  /// The paths that were found, with lines as `path:line` where they are known.
  public var places: [String]
  /// The number that was found.
  public var found: Int?

  /// Creates a verdict.
  public init(
    claim: DocumentClaim, outcome: Outcome, evidence: String, since: String? = nil, places: [String] = [],
    found: Int? = nil
  ) {
    self.claim = claim
    self.outcome = outcome
    self.evidence = evidence
    self.since = since
    self.places = places
    self.found = found
  }
}
