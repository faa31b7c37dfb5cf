import AuditModel
import AuditSource
import Foundation

/// Signs what somebody decides, with `ssh-keygen -Y sign`.
struct Signer: Sendable {
  /// The file of the key, private or public with its other half in an agent, or the key itself.
  private let key: String
  private let checker: SignatureChecker
  private let people: PeopleDirectory

  /// The key is that of the option, of audit.yaml, or of git's configuration, in this order.
  ///
  /// - Throws: `Failure` when nobody names one, or nothing says whose key is whose.
  init(key named: String?, _ policy: RegisterPolicy, _ tree: SourceTree) throws {
    let folder = FileManager.default.currentDirectoryPath
    if let named {
      key = Self.isLiteral(named) ? named : SigningFiles.absolute(named, root: folder)
    } else if let configured = policy.signing.key {
      key = Self.isLiteral(configured) ? configured : SigningFiles.absolute(configured, root: tree.repositoryRoot)
    } else if let setting = tree.repository?.setting("user.signingkey") {
      let isOpenPGP =
        tree.repository?.setting("gpg.format") != "ssh" && !setting.contains("/") && !Self.isLiteral(setting)
      guard !isOpenPGP else {
        throw Failure(
          "git's user.signingkey `\(setting)` is not an SSH key\n"
            + "help: name one with --sign-key FILE, or `git config gpg.format ssh` and `git config user.signingkey FILE`"
        )
      }
      key = Self.isLiteral(setting) ? setting : SigningFiles.absolute(setting, root: tree.repositoryRoot)
    } else {
      throw Failure(
        "nobody says which key to sign with\n"
          + "help: --sign-key ~/.ssh/id_ed25519, or `git config user.signingkey ~/.ssh/id_ed25519.pub`")
    }
    people = policy.people
    checker = try SignatureChecker(policy, tree)
    guard let signers = checker.signers else {
      throw Failure(
        "nothing says whose key is whose, so a signature would show nothing\n"
          + "help: write `register: {allowed-signers: .allowed_signers}` in audit.yaml and into that file, for each person, "
          + "a line with their address and public key (`ssh-keygen(1)`, ALLOWED SIGNERS); or set git's gpg.ssh.allowedSignersFile"
      )
    }
    guard access(signers, R_OK) == 0 else {
      throw Failure(
        "the file of signers \(checker.shownSigners) cannot be read: \(String(cString: strerror(errno)))\n"
          + "help: each line of it is an address and a public key, such as `ada@example.com ssh-ed25519 AAAA…`")
    }
  }

  private static func isLiteral(_ key: String) -> Bool { key.hasPrefix("key::") || key.hasPrefix("ssh-") }

  /// The signature of a pack, which everybody with the file of signers will find good.
  ///
  /// - Throws: `Failure` when there is none to be had, or it would not be good.
  func sign(_ pack: EventPack) throws -> String {
    let literal = Self.isLiteral(key) ? String(key.hasPrefix("key::") ? key.dropFirst(5) : key[...]) : nil
    let files = try TemporaryFiles(literal.map { ["key.pub": Array(($0 + "\n").utf8)] } ?? [:])
    let file = literal == nil ? key : files["key.pub"]
    let shown = literal == nil ? key : "that is given in full"
    if literal == nil, access(key, R_OK) != 0 {
      throw Failure(
        "the key \(key) cannot be read: \(String(cString: strerror(errno)))\n"
          + "help: check --sign-key, `register.signing-key` in audit.yaml, and git's user.signingkey")
    }
    let outcome: SSHKeygen.Outcome
    do throws(SSHKeygen.Problem) {
      outcome = try SSHKeygen().run(
        ["-Y", "sign", "-n", PackSignature.namespace, "-f", file], input: Array(statement(pack).utf8), mayAsk: true)
    } catch {
      switch error {
      case .notInstalled:
        throw Failure(
          "`ssh-keygen` is not installed, so nothing can be signed\nhelp: on Debian `apt install openssh-client`")
      case .failed(let why): throw Failure("`ssh-keygen` cannot be run: \(why)")
      }
    }
    guard outcome.status == 0, outcome.output.hasPrefix("-----BEGIN") else {
      let isLocked = outcome.errors.contains("passphrase")
      throw Failure(
        "nothing was signed with the key \(shown): \(outcome.complaint.split(separator: ": ").last.map(String.init) ?? "no reason given")\n"
          + (isLocked
            ? "help: it has a passphrase, and nobody can be asked for it here: `ssh-add \(key)` hands it to an agent first"
            : "help: it has to be a private key, or a public one whose other half is in your agent (`ssh-add -l`)"))
    }
    var signed = pack
    signed.signature = outcome.output
    let verdict = try checker.verdict(signed)
    guard !verdict.isGood else { return outcome.output }
    let words = verdict.phrase(key: PackSignature(armored: outcome.output)?.key)
    throw Failure(
      "the signature would not show that it is \(pack.actor.name): \(words)\n"
        + "help: \(help(verdict, pack.actor)); nothing was recorded")
  }

  private func statement(_ pack: EventPack) -> String {
    do { return try pack.statement() } catch {
      preconditionFailure("a pack of this module has a canonical spelling: \(error)")
    }
  }

  /// Whoever the file of signers calls so, by the name the project knows them by.
  private func name(_ principals: [String]) -> String {
    guard let first = principals.first else { return "NAME" }
    let name = people.folded(Actor(name: first, email: first, source: .flag)).name
    return name.contains(" ") ? "\"\(name)\"" : name
  }

  private func help(_ verdict: SignatureVerdict, _ actor: Actor) -> String {
    let file = checker.shownSigners
    return switch verdict {
    case .unknownSigner:
      "a line in \(file): \(actor.email ?? actor.name.lowercased()), a space, and the public key (`ssh-keygen -y -f KEY` prints it)"
    case .otherPerson(let names):
      "sign with your own key, or say who you are (--by \(name(names))); \(file) says whose key is whose"
    case .notAllowed, .revoked: "another key; see the line in \(file)"
    case .unchecked: "what it says"
    case .good, .mismatch, .unreadable, .wrongNamespace, .missing: "see ssh-keygen(1)"
    }
  }
}

extension SignatureChecker {
  /// What forbids to take a signed pack of another register over; `nil` when nothing does.
  ///
  /// Whose key it is may be known there and not here: that is reported, and does not matter until the gate asks for it.
  func forgeries(_ packs: [EventPack]) throws -> [String?] {
    try zip(packs, verdicts(packs)).map { pack, verdict in
      verdict.isForged ? "\(pack.actor.name): \(verdict.phrase(key: nil))" : nil
    }
  }
}
