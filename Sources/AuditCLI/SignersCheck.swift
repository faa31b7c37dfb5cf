import AuditModel
import AuditRules
import AuditSource
import Foundation

/// What `audit doctor` says of the file of signers: whether it can be read, whom it names, and whose keys no longer count.
struct SignersCheck {
  /// One line of the file of signers.
  private struct Signer {
    var names: [String]
    /// The type and the key, as files of keys spell them.
    var key: (type: String, text: String)
    /// The day after which the key no longer counts, as it is written.
    var validBefore: String?
  }

  let checker: SignatureChecker
  let policy: RegisterPolicy
  /// The priorities whose decisions the gate wants to be signed.
  let demanded: [Priority]

  /// What is so, in a line.
  ///
  /// - Throws: `Failure` when signatures cannot be judged by the file, or it holds a line that nobody can mean.
  func text(asOf time: Timestamp) throws -> String {
    guard let file = checker.signers else {
      let demand = demanded.map(\.rawValue).joined(separator: ", ")
      guard demanded.isEmpty else {
        throw Failure(
          "decisions about \(demand) have to be signed, and no file says whose key is whose\n"
            + "help: name one with `register.allowed-signers` in audit.yaml, or git's gpg.ssh.allowedSignersFile")
      }
      return "no file says whose key is whose, and nothing has to be signed"
    }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Failure(
        "\(checker.shownSigners) cannot be read: \(String(cString: strerror(errno)))\n"
          + "help: make it, or correct `register.allowed-signers` in audit.yaml or git's gpg.ssh.allowedSignersFile")
    }
    let signers = try signers(String(decoding: bytes, as: UTF8.self))
    guard !signers.isEmpty else {
      throw Failure(
        "\(checker.shownSigners) names nobody\nhelp: write lines such as `ann@example.com ssh-ed25519 AAAA…`")
    }
    let revoked = try revokedNames(signers)
    let today = CalendarDate(time).description.filter(\.isNumber)
    let over = signers.filter { signer in signer.validBefore.map { $0.prefix(8) <= today } == true }.flatMap(\.names)
    var parts = [
      "\(signers.count) key\(signers.count == 1 ? "" : "s") of \(list(signers.flatMap(\.names))) in \(checker.shownSigners)"
    ]
    if !over.isEmpty { parts.append("no longer valid: \(list(over))") }
    if !revoked.isEmpty { parts.append("revoked: \(list(revoked))") }
    let without = policy.people.people.filter { person in
      let names = policy.people.principals(of: Actor(name: person.name, email: person.emails.first, source: .flag))
      return !signers.contains { signer in
        signer.names.contains { pattern in names.contains { SigningFiles.matches($0[...], pattern[...]) } }
      }
    }
    if !without.isEmpty { parts.append("without a key: \(list(without.map(\.name)))") }
    return parts.joined(separator: "; ")
  }

  private func list(_ names: [String]) -> String {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    return names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }

  /// The lines of the file.
  ///
  /// - SeeAlso: ssh-keygen(1), ALLOWED SIGNERS.
  private func signers(_ text: String) throws -> [Signer] {
    try text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      index, line in
      let line = line.drop { $0.isWhitespace }
      guard let first = line.first, first != "#" else { return nil }
      func refuse(_ why: String) -> Failure {
        Failure(
          "\(checker.shownSigners):\(index + 1): \(why)\n"
            + "help: a line is a name or address, options if any, and a public key: `ann@example.com ssh-ed25519 AAAA…`"
        )
      }
      let words = words(line)
      guard
        let at = words.firstIndex(where: { $0.hasPrefix("ssh-") || $0.hasPrefix("ecdsa-") || $0.hasPrefix("sk-") }),
        at > 0, at + 1 < words.count
      else { throw refuse("there is no key") }
      // A key begins with the length and the name of its type.
      let type = Array(words[at].utf8)
      guard let key = Data(base64Encoded: words[at + 1]), key.count > type.count + 4,
        key.prefix(4).reduce(0, { $0 << 8 | Int($1) }) == type.count, key.dropFirst(4).starts(with: type)
      else { throw refuse("the key of \(words[0]) cannot be read") }
      let options = words[1..<at].joined(separator: " ")
      let limit = options.firstRange(of: "valid-before=").map { options[$0.upperBound...] }
      return Signer(
        names: words[0].split(separator: ",").map(String.init), key: (words[at], words[at + 1]),
        validBefore: limit.map { String($0.drop { $0 == "\"" }.prefix { $0.isNumber }) })
    }
  }

  /// The words of a line; white space in quotes does not end one, and the quotes around a whole word go.
  private func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map {
      $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.count > 1 ? String($0.dropFirst().dropLast()) : $0
    }
  }

  /// Whose keys are revoked.
  private func revokedNames(_ signers: [Signer]) throws -> [String] {
    guard let revoked = checker.revoked else { return [] }
    guard access(revoked, R_OK) == 0 else {
      throw Failure(
        "\(revoked) cannot be read: \(String(cString: strerror(errno)))\n"
          + "help: make it (it may be empty), or correct `register.revoked-signers` in audit.yaml or git's gpg.ssh.revocationFile"
      )
    }
    let bytes = FileManager.default.contents(atPath: revoked) ?? Data()
    guard bytes.starts(with: Array("SSHKRL".utf8)) else {
      // A list of public keys, one a line.
      let words = Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init))
      return signers.filter { words.contains($0.key.text) }.flatMap(\.names)
    }
    var names: [String] = []
    for signer in signers {
      let file = try TemporaryFiles(["key": Array("\(signer.key.type) \(signer.key.text)\n".utf8)])
      do {
        let outcome = try SSHKeygen().run(["-Q", "-f", revoked, file["key"]], input: [])
        if outcome.output.contains("REVOKED") || outcome.errors.contains("REVOKED") {
          names += signer.names
        } else if outcome.status != 0 {
          throw Failure(
            "\(revoked) cannot be used: \(outcome.complaint)\nhelp: it is a list of public keys, or what `ssh-keygen -k` makes"
          )
        }
      } catch SSHKeygen.Problem.notInstalled {
        throw Failure("`ssh-keygen` is not installed\nhelp: on Debian `apt install openssh-client`")
      } catch SSHKeygen.Problem.failed(let why) {
        throw Failure("`ssh-keygen` cannot be run: \(why)")
      }
    }
    return names
  }
}
