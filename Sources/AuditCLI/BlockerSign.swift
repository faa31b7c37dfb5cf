import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditSource

extension BlockerCommand {
  /// The command `audit blocker sign`.
  struct Sign: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign the decisions and checks about a blocker that name you.",
      discussion: """
        Whoever `--approver`, `--by` or a commit names has said nothing themselves. With this they do: it signs, with \
        `ssh-keygen -Y sign`, every decision and four-eyes check that holds for the blocker, names you, and is not signed by you yet. \
        `gate.signed` in audit.yaml asks for it. The key is that of --sign-key, of `register.signing-key` in audit.yaml, or of git's \
        user.signingkey; the file of `register.allowed-signers`, or of git's gpg.ssh.allowedSignersFile, says whose key is whose.

        Examples:
          audit blocker sign BLOCK-007
          audit blocker sign BLOCK-007 --by "Bea <bea@example.com>" --sign-key ~/.ssh/id_ed25519
          audit blocker sign BLOCK-007 --list
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Flag(help: "Only print who has signed what, and sign nothing.") var list = false
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if change.sign == false { throw ValidationError("this command signs: leave --no-sign out, or give --list") }
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let register = try session.open()
      let record = try register.read { reader in try session.record(id, reader) }
      let review = try SignatureBook(register, about: [record.blocker.uid], session.policy, session.tree).review(record)
      if list { return show(review) }
      var change = change
      change.sign = true
      let actor = try session.actor(change)
      let own = review.words.filter { session.policy.people.isSame($0.person, actor) }
      let open = Set(own.filter { !$0.isSigned }.map(\.pack)).sorted()
      guard !open.isEmpty else {
        throw Failure(
          own.isEmpty
            ? "nothing that holds for \(record.blocker.id) names \(actor.name)\n"
              + "help: `audit blocker sign \(record.blocker.id) --list` prints who has signed what; --by NAME says who you are"
            : "\(actor.name) has signed everything about \(record.blocker.id) already\n"
              + "help: `audit blocker sign \(record.blocker.id) --list` prints who has signed what")
      }
      return try session.decide(id, change, look) { _, _ in
        [.blockerEndorsed(BlockerEndorsed(uid: record.blocker.uid, packs: open))]
      }
    }

    private func show(_ review: SignatureReview) -> ExitStatus {
      switch change.format {
      case .text:
        let lines = review.words.map { "\($0.isSigned ? "signed " : "missing")  \($0.phrase)" }
        look.console.write(
          (lines.isEmpty ? ["nothing about \(review.blocker) has to be signed"] : lines).joined(separator: "\n") + "\n")
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(signatures: review))
      }
      return review.words.allSatisfy(\.isSigned) ? .success : .policyNotMet
    }
  }
}
