/// A run of lines of a document, both ends included, counted from 1.
public struct LineSpan: Hashable, Sendable, Comparable {
  /// The first line.
  public var first: Int
  /// The last line; not before the first.
  public var last: Int

  /// Creates a span; a last line before the first becomes the first.
  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = max(first, last)
  }

  /// Orders by the first line, then by the last.
  public static func < (left: LineSpan, right: LineSpan) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

/// The five kinds of documents that teams keep by hand.
public enum DocumentStyle: String, Hashable, Sendable, CaseIterable {
  /// Priorities by area, in tables and checklists, with the work that is done.
  case knownIssues = "known-issues"
  /// An analysis with a plan in phases and tasks by urgency.
  case workPlan = "work-plan"
  /// A log of numbered entries, the resolved ones struck through.
  case issueLog = "issue-log"
  /// Numbered fixes with risk, present state, action and code.
  case criticalFixes = "critical-fixes"
  /// Numbered blockers under P0, P1 and P2 with locations, effort and verification.
  case productionBlockers = "production-blockers"
}

/// What an entry of a document is.
public enum ImportedKind: String, Hashable, Sendable, CaseIterable {
  /// It is called a blocker.
  case blocker
  /// A problem.
  case issue
  /// A row of a debt register.
  case debt
  /// Something to do.
  case task
}

/// Why an entry got its priority or status.
public enum ImportReason: String, Hashable, Sendable {
  /// A field of the entry says so.
  case field
  /// The prefix of its id does.
  case id
  /// A word in brackets or a mark in its title does.
  case title
  /// A heading above it does.
  case section
  /// The title of the document does.
  case document
  /// Its checkbox does.
  case checkbox
  /// Its title is struck through.
  case struckThrough = "struck-through"
  /// Nothing says so: the usual is assumed.
  case assumed
}

/// A place that an entry names.
public struct ImportedLocation: Hashable, Sendable {
  /// The words of the document.
  public var text: String
  /// The path in them, as written; `nil` when they name no file or folder.
  public var path: String?
  /// The lines in them, in the order written.
  public var lines: [LineSpan]
  /// What stands beside the path, such as a remark in parentheses.
  public var note: String?

  /// Creates a location.
  public init(text: String, path: String? = nil, lines: [LineSpan] = [], note: String? = nil) {
    self.text = text
    self.path = path
    self.lines = lines
    self.note = note
  }
}

/// A step that must hold before an entry counts as fixed.
public struct ImportedCriterion: Hashable, Sendable {
  /// The words of the document.
  public var text: String
  /// Whether the document ticks it off.
  public var isDone: Bool

  /// Creates a criterion.
  public init(text: String, isDone: Bool = false) {
    self.text = text
    self.isDone = isDone
  }
}

/// How long something is said to take.
public struct ImportedEffort: Hashable, Sendable {
  /// The words of the document.
  public var text: String
  /// The shortest time in minutes of work (a day has 8 hours, a week 5 days); `nil` for sizes such as "High".
  public var minimumMinutes: Int?
  /// The longest time; `nil` when it is open ("8h+") or not a time.
  public var maximumMinutes: Int?

  /// Creates an effort.
  public init(text: String, minimumMinutes: Int? = nil, maximumMinutes: Int? = nil) {
    self.text = text
    self.minimumMinutes = minimumMinutes
    self.maximumMinutes = maximumMinutes
  }
}

/// A field of an entry as its document spells it.
public struct ImportedField: Hashable, Sendable {
  /// The label as written, without its colon.
  public var label: String
  /// What the label means, from the vocabulary; `nil` for a label that is not known.
  public var key: String?
  /// The value as plain text; code keeps its line feeds.
  public var value: String

  /// Creates a field.
  public init(label: String, key: String?, value: String) {
    self.label = label
    self.key = key
    self.value = value
  }
}

/// A value with the words it was read from and the reason for it.
public struct Derived<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// The words of the document; `nil` when the value is assumed.
  public var word: String?
  /// Where they stand.
  public var reason: ImportReason

  /// Creates a derived value.
  public init(_ value: Value, word: String? = nil, reason: ImportReason) {
    self.value = value
    self.word = word
    self.reason = reason
  }
}

/// One entry of a document: what would become a blocker.
public struct ImportedItem: Hashable, Sendable {
  /// Its id in the document, as written.
  public var rawID: String?
  /// Its title, without id and marks.
  public var title: String
  /// What it is.
  public var kind: ImportedKind
  /// Its priority.
  public var priority: Derived<Priority>
  /// The rank of its priority word, 0 for critical to 3 for low, so that medium stays above low inside P2.
  public var rank: Int
  /// Its status.
  public var status: Derived<BlockerStatus>
  /// What the document shows of its fix; never more than a claim.
  public var verification: Verification
  /// Whether the document calls it resolved, even where its status says otherwise.
  public var isCalledResolved: Bool
  /// Who has it.
  public var owner: String?
  /// How long it takes.
  public var effort: ImportedEffort?
  /// The places it names.
  public var locations: [ImportedLocation]
  /// What must hold before it is fixed.
  public var criteria: [ImportedCriterion]
  /// Every field, known or not, in the order written.
  public var fields: [ImportedField]
  /// The headings above it, outermost first.
  public var section: [String]
  /// Where it stands.
  public var span: LineSpan
  /// Where else the document repeats it.
  public var repeats: [LineSpan]
  /// The mark that `audit` left in a document of its own; `nil` elsewhere.
  public var mark: String?

  /// Creates an entry with nothing but a title and a place.
  public init(title: String, span: LineSpan) {
    self.title = title
    self.span = span
    kind = .issue
    priority = Derived(.p2, reason: .assumed)
    rank = 2
    status = Derived(.open, reason: .assumed)
    verification = .none
    isCalledResolved = false
    locations = []
    criteria = []
    fields = []
    section = []
    repeats = []
  }

  /// The text of the first field with this key.
  public func text(_ key: String) -> String? { fields.first { $0.key == key }?.value }
}

/// Work that a document lists as done, kept as history.
public struct ImportedCompletion: Hashable, Sendable {
  /// What was done.
  public var title: String
  /// The headings above it, outermost first.
  public var section: [String]
  /// Where it stands.
  public var span: LineSpan

  /// Creates a completion.
  public init(title: String, section: [String], span: LineSpan) {
    self.title = title
    self.section = section
    self.span = span
  }
}

/// One place where a broken encoding was repaired.
public struct EncodingRepair: Hashable, Sendable {
  /// The line.
  public var line: Int
  /// The encoding as which the bytes had been read, or `not UTF-8`.
  public var readAs: String
  /// The characters in the file.
  public var before: String
  /// What they are.
  public var after: String

  /// Creates a repair.
  public init(line: Int, readAs: String, before: String, after: String) {
    self.line = line
    self.readAs = readAs
    self.before = before
    self.after = after
  }
}

/// A place where a document disagrees with itself.
public struct Contradiction: Hashable, Sendable {
  /// The kinds of disagreement.
  public enum Kind: String, Hashable, Sendable {
    /// A count in the text is not the count of the entries.
    case total
    /// An entry is called resolved, and its status says that something is left to do.
    case resolvedButNotDone = "resolved-but-not-done"
    /// Two places give different statuses.
    case status
    /// Two places give different priorities.
    case priority
    /// Two entries have one id and different titles.
    case id
    /// Two entries look like one problem.
    case likelyDuplicate = "likely-duplicate"
  }

  /// What kind it is.
  public var kind: Kind
  /// Where it shows first.
  public var line: Int
  /// Where it shows, too; 0 when there is no second place.
  public var otherLine: Int
  /// What the document says there.
  public var claimed: String
  /// What it says, or is, elsewhere.
  public var found: String

  /// Creates a contradiction.
  public init(kind: Kind, line: Int, otherLine: Int = 0, claimed: String, found: String) {
    self.kind = kind
    self.line = line
    self.otherLine = otherLine
    self.claimed = claimed
    self.found = found
  }
}

/// A document that a team kept by hand, as read.
public struct ImportedDocument: Hashable, Sendable {
  /// Its file name, as given.
  public var name: String
  /// Its title; the file name when it has none.
  public var title: String
  /// Which kind it comes closest to.
  public var style: DocumentStyle
  /// Its entries in the order of the lines.
  public var items: [ImportedItem]
  /// Work it lists as done.
  public var completed: [ImportedCompletion]
  /// Where its encoding was repaired.
  public var repairs: [EncodingRepair]
  /// Where it disagrees with itself.
  public var contradictions: [Contradiction]
  /// The lines that belong to no entry, blank lines at their ends left out; they are kept as text.
  ///
  /// In a document that `audit` wrote: what people added and what is no entry.
  public var unclaimed: [LineSpan]
  /// Whether `audit` wrote it.
  public var isOwn = false
  /// Whether it says itself which of its lines are generated, so that `unclaimed` holds none of these.
  public var tellsAdded = false
  /// In a document that `audit` wrote: lines of generated text that people changed, other than titles and fields.
  public var changed: [LineSpan] = []
  /// Its lines after the repairs, without line endings.
  public var lines: [String]

  /// Creates a document.
  public init(
    name: String, title: String, style: DocumentStyle, items: [ImportedItem], completed: [ImportedCompletion],
    repairs: [EncodingRepair], contradictions: [Contradiction], unclaimed: [LineSpan], lines: [String]
  ) {
    self.name = name
    self.title = title
    self.style = style
    self.items = items
    self.completed = completed
    self.repairs = repairs
    self.contradictions = contradictions
    self.unclaimed = unclaimed
    self.lines = lines
  }
}
