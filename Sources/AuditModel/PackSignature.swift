/// A signature over a pack, in the form that `ssh-keygen -Y sign` writes.
///
/// Only its envelope is read here: whose key it is and what it was made for. Whether it holds is for `ssh-keygen` to say.
public struct PackSignature: Hashable, Sendable {
  /// What signatures of a register are made for, so that one that was made for something else cannot pass for one of ours.
  public static let namespace = "audit@register"

  /// The text, from `-----BEGIN SSH SIGNATURE-----` on.
  public let armored: String
  /// What it was made for.
  public let namespace: String
  /// The key it was made with, as `ssh-keygen -l` spells it: `SHA256:` and the digest of the key in base64.
  public let key: String
  /// The key itself in base64, as files of keys spell it, without padding.
  public let keyText: String

  /// Reads the envelope; `nil` when it is not one.
  ///
  /// - SeeAlso: OpenSSH, PROTOCOL.sshsig.
  public init?(armored: String) {
    let lines = armored.split(whereSeparator: \.isNewline)
    guard lines.first == "-----BEGIN SSH SIGNATURE-----", lines.last == "-----END SSH SIGNATURE-----",
      let blob = Base64.decoded(lines.dropFirst().dropLast().joined())
    else { return nil }
    var fields = Fields(bytes: blob[...])
    guard fields.take(6)?.elementsEqual("SSHSIG".utf8) == true, fields.number() == 1, let key = fields.field(),
      let namespace = fields.field()
    else { return nil }
    self.armored = armored
    self.namespace = String(decoding: namespace, as: UTF8.self)
    keyText = Base64.encoded(key)
    var digest = SHA256()
    digest.update(key)
    self.key = "SHA256:" + Base64.encoded(digest.finalize())
  }

  /// Length-prefixed fields, as RFC 4251 writes them.
  private struct Fields {
    var bytes: ArraySlice<UInt8>

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, bytes.count >= count else { return nil }
      defer { bytes = bytes.dropFirst(count) }
      return bytes.prefix(count)
    }

    mutating func number() -> Int? { take(4).map { $0.reduce(0) { $0 << 8 | Int($1) } } }

    mutating func field() -> ArraySlice<UInt8>? { number().flatMap { take($0) } }
  }
}

/// What there is to say about the signature of a pack.
public enum SignatureVerdict: Hashable, Sendable {
  /// The key's owner, as the file of signers calls them, is whoever the pack says.
  case good(principal: String)
  /// It was not made over these events.
  case mismatch
  /// It cannot be read.
  case unreadable
  /// It was made for something else.
  case wrongNamespace(String)
  /// Nobody in the file of signers has the key.
  case unknownSigner
  /// The key is somebody else's.
  case otherPerson([String])
  /// The key is the person's, but the file of signers does not allow it for this, or not at that time; in its words.
  case notAllowed(String)
  /// The key is revoked.
  case revoked
  /// The pack says that it is signed, and it is not.
  case missing
  /// It could not be looked at; why.
  case unchecked(String)

  /// Whether it shows who did it.
  public var isGood: Bool { if case .good = self { true } else { false } }

  /// Whether it shows that something is wrong with the log itself, whoever is in the file of signers.
  public var isForged: Bool {
    switch self {
    case .mismatch, .unreadable, .wrongNamespace, .missing: true
    case .good, .unknownSigner, .otherPerson, .notAllowed, .revoked, .unchecked: false
    }
  }

  /// What is so, in a clause that follows the name of a person.
  public func phrase(key: String?) -> String {
    let key = key.map { " \($0)" } ?? ""
    switch self {
    case .good: return "signed with the key\(key)"
    case .mismatch: return "the signature does not match: it was made over something else, or the events were altered"
    case .unreadable: return "the signature cannot be read"
    case .wrongNamespace(let name):
      return "the signature was made for `\(name)`, not for a register (`\(PackSignature.namespace)`)"
    case .unknownSigner: return "nobody in the file of signers has the key\(key)"
    case .otherPerson(let names): return "the key\(key) is that of \(names.joined(separator: ", "))"
    case .notAllowed(let why): return "the key\(key) does not count: \(why)"
    case .revoked: return "the key\(key) is revoked"
    case .missing: return "it says that it is signed, and there is no signature"
    case .unchecked(let why): return "the signature was not checked: \(why)"
    }
  }
}

extension EventPack {
  /// What is signed: the hash of the pack as it is without a signature, which covers everybody it names, every event, the time
  /// and the packs it builds on.
  ///
  /// - Throws: as `hash()`.
  public func statement() throws -> String {
    var unsigned = self
    unsigned.signature = nil
    return "audit register, pack \(try unsigned.hash())\n"
  }

  /// What is wrong with what it says of its signature, whoever's key that is; `nil` when nothing is.
  ///
  /// Law: a pack carries a signature exactly when its actor is known by one, and its events say of nobody else that they signed.
  public var signatureFault: String? {
    if let other = events.lazy.flatMap(\.actors).first(where: { $0.source == .signature && $0 != actor }) {
      return "it says that \(other.name) signed it, and it is \(actor.name)'s"
    }
    guard let signature else {
      return actor.source == .signature ? "it says that \(actor.name) signed it, and there is no signature" : nil
    }
    if actor.source != .signature { return "it is signed, and does not say so" }
    guard let envelope = PackSignature(armored: signature) else { return "its signature cannot be read" }
    if envelope.namespace != PackSignature.namespace {
      return SignatureVerdict.wrongNamespace(envelope.namespace).phrase(key: nil)
    }
    return nil
  }
}

extension RegisterEvent {
  /// Everybody it names as having done or approved something now.
  ///
  /// Decisions about single findings are left out: they are taken along when findings change their blocker, in the words of
  /// whoever made them.
  public var actors: [Actor] {
    switch self {
    case .checkRecorded(let fact): [fact.check.by]
    case .blockerMoved(let fact):
      (fact.waiver.map { [$0.requester] + $0.approvers } ?? [])
        + (fact.fix.map { [$0.by] + ($0.author.map { [$0] } ?? []) } ?? [])
    case .blockerPriorityChanged(let fact): fact.approver.map { [$0] } ?? []
    case .rulesRecorded, .scanRecorded, .findingAdded, .findingSeen, .findingsShifted, .findingMissing,
      .findingDisposed,
      .blockerOpened, .blockerEdited, .blockerListed, .blockerRelated, .blockerNamed, .blockerCommented, .checksStale,
      .guardOverridden,
      .conflictFound, .findingsRegrouped, .baselineTaken, .documentRecorded, .blockerEndorsed:
      []
    }
  }
}
