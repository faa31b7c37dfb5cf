import AuditModel
import AuditRules
import AuditSource
import Foundation

/// Says what there is to say about signatures, by the file that says whose key is whose.
struct SignatureChecker: Sendable {
  /// The file of signers; `nil` when nobody names one.
  let signers: String?
  /// The file of keys that no longer count; `nil` when nobody names one.
  let revoked: String?
  /// The file of signers as people know it: relative to the repository when it lies in it.
  let shownSigners: String
  private let people: PeopleDirectory
  private let keygen = SSHKeygen()
  /// Holds the files as they were at a commit.
  private let copies: TemporaryFiles?

  /// What audit.yaml names comes before git's configuration; with a commit, files of the repository are read as they were there.
  init(_ policy: RegisterPolicy, _ tree: SourceTree, at commit: ObjectID? = nil) throws {
    let named = [
      SigningFiles.path(policy.signing.allowedSigners, or: "gpg.ssh.allowedSignersFile", tree),
      SigningFiles.path(policy.signing.revokedSigners, or: "gpg.ssh.revocationFile", tree),
    ]
    people = policy.people
    shownSigners =
      named[0].map { SigningFiles.relative($0, to: tree.repositoryRoot) ?? $0 } ?? "the file of signers"
    guard let commit, let repository = tree.repository else {
      (signers, revoked, copies) = (named[0], named[1], nil)
      return
    }
    let files = try TemporaryFiles([:])
    let then = try named.enumerated().map { index, path in
      guard let path, let inside = SigningFiles.relative(path, to: tree.repositoryRoot) else { return path }
      guard let bytes = try repository.bytes(of: RepoPath(inside), at: commit) else { return nil as String? }
      try Data(bytes).write(to: URL(filePath: files["\(index)"]))
      return files["\(index)"]
    }
    (signers, revoked, copies) = (then[0], then[1], files)
  }

  /// What there is to say about the signature of a pack.
  func verdict(_ pack: EventPack) throws -> SignatureVerdict {
    guard let text = pack.signature else { return .missing }
    guard let signature = PackSignature(armored: text) else { return .unreadable }
    guard signature.namespace == PackSignature.namespace else { return .wrongNamespace(signature.namespace) }
    do {
      return try verdict(signature, Array(try pack.statement().utf8), pack)
    } catch SSHKeygen.Problem.notInstalled {
      return .unchecked("`ssh-keygen` is not installed (on Debian `apt install openssh-client`)")
    } catch SSHKeygen.Problem.failed(let why) {
      return .unchecked("`ssh-keygen` cannot be run: \(why)")
    }
  }

  /// The verdicts on some packs, in their order; several are looked at at a time.
  func verdicts(_ packs: [EventPack]) throws -> [SignatureVerdict] {
    try packs.concurrentMap { pack in Result { try verdict(pack) } }.map { try $0.get() }
  }

  private func verdict(_ signature: PackSignature, _ statement: [UInt8], _ pack: EventPack) throws -> SignatureVerdict {
    let files = try TemporaryFiles(["signature": Array(signature.armored.utf8)])
    func run(_ words: [String]) throws(SSHKeygen.Problem) -> SSHKeygen.Outcome {
      try keygen.run(["-Y"] + words + ["-s", files["signature"]], input: statement)
    }
    let namespace = ["-n", PackSignature.namespace]
    let names = people.principals(of: pack.actor)
    func verify(_ name: String, _ signers: String) -> [String] {
      ["verify", "-f", signers, "-I", name] + namespace + ["-Overify-time=\(pack.time.compact)"]
    }
    let revocation = revoked.map { ["-r", $0] } ?? []
    var complaint = ""
    // Nearly all are good, which one run per signature shows; what a bad one lacks is looked into below.
    if let signers, access(signers, R_OK) == 0, revoked.map({ access($0, R_OK) == 0 }) ?? true {
      for name in names {
        let outcome = try run(verify(name, signers) + revocation)
        if outcome.status == 0 { return .good(principal: name) }
        // `No principal matched` says less than why the line of the person does not count.
        let words = outcome.errors.split(whereSeparator: \.isNewline).map(String.init)
        complaint = words.first { $0.contains("key ") } ?? complaint
      }
    }
    guard try run(["check-novalidate"] + namespace).status == 0 else { return .mismatch }
    guard let signers else {
      return .unchecked(
        "nothing says whose key is whose (`register.allowed-signers` in audit.yaml, or git's gpg.ssh.allowedSignersFile)"
      )
    }
    guard access(signers, R_OK) == 0 else {
      return .unchecked("\(shownSigners) cannot be read: \(String(cString: strerror(errno)))")
    }
    if let revoked, access(revoked, R_OK) != 0 {
      return .unchecked("\(revoked) cannot be read: \(String(cString: strerror(errno)))")
    }
    if revoked != nil {
      for name in names where try run(verify(name, signers)).status == 0 { return .revoked }
    }
    let owners = SigningFiles.owners(of: signature, in: signers)
    guard !owners.isEmpty else { return .unknownSigner }
    let isOwn = owners.contains { owner in names.contains { SigningFiles.matches($0[...], owner[...]) } }
    if isOwn { return .notAllowed(complaint.isEmpty ? "`ssh-keygen` does not say why" : complaint) }
    return .otherPerson(owners)
  }
}

/// Where keys and the files about them are.
enum SigningFiles {
  /// A file that audit.yaml or git's configuration names; `nil` when neither does.
  static func path(_ configured: String?, or setting: String, _ tree: SourceTree) -> String? {
    if let configured { return absolute(configured, root: tree.repositoryRoot) }
    return tree.repository?.setting(setting).map { absolute($0, root: tree.repositoryRoot) }
  }

  /// A path relative to a folder that it lies in; `nil` when it lies elsewhere.
  static func relative(_ path: String, to root: String) -> String? {
    func standard(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path(percentEncoded: false) }
    let (path, root) = (standard(path), standard(root))
    let folder = root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  /// A path with `~` for the home folder, otherwise relative to a folder.
  static func absolute(_ path: String, root: String) -> String {
    if path == "~" || path.hasPrefix("~/") {
      return FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false) + "/" + path.dropFirst(2)
    }
    return path.hasPrefix("/") ? path : root + "/" + path
  }

  /// Whether a name fits a pattern of `ssh_config(5)`: `*` is anything, `?` one character.
  static func matches(_ name: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == "*" {
      return matches(name, pattern.dropFirst()) || (!name.isEmpty && matches(name.dropFirst(), pattern))
    }
    guard let head = name.first, first == "?" || first == head else { return false }
    return matches(name.dropFirst(), pattern.dropFirst())
  }

  /// Whom a file of signers gives a key to, on whatever conditions.
  static func owners(of signature: PackSignature, in file: String) -> [String] {
    // Whether the file can be read has been looked at.
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).filter { line in
      !line.hasPrefix("#")
        && line.split(whereSeparator: \.isWhitespace).contains { word in
          var word = word
          while word.hasSuffix("=") { word = word.dropLast() }
          return word == signature.keyText
        }
    }.flatMap { line in
      let line = line.drop { $0.isWhitespace }
      let names =
        line.first == "\"" ? line.dropFirst().prefix { $0 != "\"" } : line.prefix { !$0.isWhitespace }
      return names.split(separator: ",").map(String.init)
    }
  }
}

extension Timestamp {
  /// The moment as `ssh-keygen` reads it: `20260131235959Z`.
  fileprivate var compact: String { iso8601.filter { $0.isNumber || $0 == "Z" } }
}
