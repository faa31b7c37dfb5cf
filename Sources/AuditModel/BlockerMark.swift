/// A blocker as a document carries it in a comment, so that the document can be read back exactly.
///
/// Holds what people decide and write; findings, checks and history stay in the register.
public struct BlockerMark: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// Its number.
  public var number: Int
  /// Its title.
  public var title: String
  /// The rule that finds it.
  public var rule: RuleID?
  /// Its component.
  public var component: String
  /// Its priority.
  public var priority: Priority
  /// What it is.
  public var kind: BlockerKind
  /// Its status.
  public var status: BlockerStatus
  /// What the evidence shows.
  public var verification: Verification
  /// Who has it.
  public var owner: String?
  /// The part of production readiness.
  public var area: String?
  /// The effort as written.
  public var effort: String?
  /// The last day on which it is in time.
  public var due: CalendarDate?
  /// Its texts by the name of the field.
  public var texts: [String: String]
  /// Fields without a home of their own.
  public var extra: [String: String]
  /// Its labels.
  public var tags: [String]
  /// The places people named.
  public var locations: [BlockerLocation]
  /// What it depends on.
  public var relations: [BlockerRelation]
  /// What a fix must do.
  public var criteria: [Criterion]
  /// Other names.
  public var aliases: [BlockerAlias]
  /// The waiver in force.
  public var waiver: Waiver?
  /// The claim of its fix.
  public var fix: FixClaim?

  /// The mark of a blocker.
  public init(_ record: BlockerRecord) {
    let (blocker, dossier) = (record.blocker, record.dossier)
    uid = blocker.uid
    number = blocker.number
    title = blocker.title
    rule = blocker.rule
    component = blocker.component
    priority = blocker.priority
    kind = blocker.kind
    status = blocker.status
    verification = blocker.verification
    owner = blocker.owner
    area = blocker.area
    effort = dossier.effortText
    due = blocker.dueDate
    texts = Dictionary(dossier.texts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    extra = dossier.extra
    tags = dossier.tags
    locations = dossier.locations
    relations = dossier.relations
    criteria = dossier.criteria
    aliases = dossier.aliases
    waiver = dossier.waiver
    fix = dossier.fix
  }

  /// What stands before the value in a comment.
  public static let opening = "<!-- audit:blocker "
  /// What stands behind it.
  public static let closing = " -->"

  /// The comment: one line that ends no table cell and no comment, whatever the texts hold.
  public var comment: String {
    // The value holds no floating-point number, which is all that the encoder refuses.
    let json = (try? CanonicalJSON.text(self)) ?? "{}"
    var text = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "-" where text.hasSuffix("-"): text += "\\u002d"
      case "|": text += "\\u007c"
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "`": text += "\\u0060"
      case "&": text += "\\u0026"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || Self.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return Self.opening + text + Self.closing
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The events that make the blocker in a register that lacks it.
  public func events(number free: Int) -> [RegisterEvent] {
    var events: [RegisterEvent] = [
      .blockerOpened(
        BlockerOpened(
          uid: uid, number: free, title: title, rule: rule, component: component, priority: priority,
          kind: kind == .blocker ? nil : kind, area: area, effort: effort, criteria: criteria.isEmpty ? nil : criteria))
    ]
    func set(_ field: BlockerField, _ value: String?, name: String? = nil) {
      if let value {
        events.append(.blockerEdited(BlockerEdited(uid: uid, field: field, name: name, from: nil, to: value)))
      }
    }
    set(.owner, owner)
    set(.due, due?.description)
    for (name, value) in texts.sorted(by: { $0.key < $1.key }) {
      if let field = BlockerField(rawValue: name) { set(field, value) }
    }
    for (name, value) in extra.sorted(by: { $0.key < $1.key }) { set(.extra, value, name: name) }
    var lists = BlockerListed(uid: uid)
    if !tags.isEmpty { lists.tags = tags }
    if !locations.isEmpty { lists.locations = locations }
    if !lists.isEmpty { events.append(.blockerListed(lists)) }
    for relation in relations { events.append(.blockerRelated(BlockerRelated(uid: uid, relation: relation))) }
    for alias in aliases { events.append(.blockerNamed(BlockerNamed(uid: uid, alias: alias))) }
    if status != .open {
      // Verified work is not verified by being written down: what is read back is a claim.
      let shown: Verification = status == .fixed || status == .fixSubmitted ? .claimed : .none
      events.append(
        .blockerMoved(
          BlockerMoved(
            uid: uid, from: .open, to: status, verification: shown, cause: .imported, present: 0, waiver: waiver,
            fix: fix)))
    }
    return events
  }
}
