/// What a document says beside its entries, recorded when it was imported.
///
/// Entries become blockers; what belongs to none of them, and the work that the document lists as done, stays here, so that nothing
/// of a document that a team kept for years is lost with the document.
public struct DocumentRecorded: Hashable, Sendable, Codable {
  /// Lines that belong to no entry.
  public struct Passage: Hashable, Sendable, Codable {
    /// Its first line in the document, from 1.
    public var first: Int
    /// Its lines after the repair of encodings, joined by line feeds.
    public var text: String

    /// Creates a passage.
    public init(first: Int, text: String) {
      self.first = first
      self.text = text
    }
  }

  /// A piece of work that the document lists as done.
  public struct Completion: Hashable, Sendable, Codable {
    /// What was done.
    public var title: String
    /// The headings above it, outermost first.
    public var section: [String]
    /// Its line, from 1.
    public var line: Int

    /// Creates a completion.
    public init(title: String, section: [String], line: Int) {
      self.title = title
      self.section = section
      self.line = line
    }
  }

  /// The document's file name without its folders: what its entries name as their source.
  public var name: String
  /// Its title.
  public var title: String
  /// The kind of document it comes closest to, a raw value of `DocumentStyle`.
  public var style: String
  /// The SHA-256 of its lines, in hexadecimal.
  public var digest: String
  /// How many entries were read from it.
  public var entries: Int
  /// What belongs to no entry, in the order of the lines.
  public var passages: [Passage]
  /// The work it lists as done, in the order of the lines.
  public var completed: [Completion]

  /// What the register calls a document: its file name without its folders.
  public static func name(of document: ImportedDocument) -> String {
    document.name.split(separator: "/").last.map(String.init) ?? document.name
  }

  /// Records a document that was read.
  public init(_ document: ImportedDocument) {
    name = Self.name(of: document)
    title = document.title
    style = document.style.rawValue
    digest = SHA256.hex(document.lines.joined(separator: "\n"))
    entries = document.items.count
    passages = document.unclaimed.map { span in
      Passage(first: span.first, text: document.lines[(span.first - 1)..<span.last].joined(separator: "\n"))
    }
    completed = document.completed.map {
      Completion(title: $0.title, section: $0.section, line: $0.span.first)
    }
  }
}

/// A document that was imported, as the register remembers it.
public struct DocumentRecord: Hashable, Sendable {
  /// What it said when it was imported last.
  public var fact: DocumentRecorded
  /// When that was.
  public var time: Timestamp

  /// Creates a record.
  public init(_ fact: DocumentRecorded, at time: Timestamp) {
    self.fact = fact
    self.time = time
  }
}
