import AuditModel
import Yams

/// What `audit.yaml` says about the gate, the people and the register.
extension ConfigurationDecoder {
  mutating func gate(_ node: Node) {
    let keys = reader.mapping(
      node, of: "`gate`",
      keys: [
        "open", "new", "new-since", "failed-share", "overdue", "expired-waivers", "unverified-fixes", "coverage",
        "signed", "components",
      ])
    guard let keys else { return }
    if let node = keys["open"] { configuration.gate.allowedOpen = counts(node, "`gate.open`") }
    if let node = keys["new"] { configuration.gate.allowedNew = counts(node, "`gate.new`") }
    if let node = keys["new-since"] { configuration.gate.newSince = reader.string(node, "`gate.new-since`") }
    if let node = keys["overdue"] { configuration.gate.allowedOverdue = counts(node, "`gate.overdue`") }
    if let node = keys["expired-waivers"] {
      configuration.gate.allowedExpiredWaivers = reader.integer(node, "`gate.expired-waivers`")
    }
    if let node = keys["unverified-fixes"] {
      configuration.gate.allowedUnverified = counts(node, "`gate.unverified-fixes`")
    }
    if let node = keys["signed"] {
      let nodes = node.sequence.map(Array.init) ?? [node]
      configuration.gate.signed = nodes.compactMap { reader.choice($0, "an entry of `gate.signed`", Priority.self) }
    }
    if let node = keys["failed-share"], let share = share(node, "`gate.failed-share`") {
      configuration.gate.allowedFailedShare = share
    }
    if let node = keys["coverage"] { configuration.gate.minimumCoverage = share(node, "`gate.coverage`") }
    if let node = keys["components"] { gateComponents(node) }
  }

  private mutating func gateComponents(_ node: Node) {
    guard let mapping = node.mapping else {
      reader.report(node, "`gate.components` must map components to what they must keep to")
      return
    }
    let known = configuration.components.map(\.name)
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      let what = "`gate.components.\(name)`"
      if !known.isEmpty, !known.contains(name) {
        let nearest = known.nearest(to: name)
        reader.report(
          key, "\(what) names no component of `components`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "known components: \(known.joined(separator: ", "))")
      }
      guard let keys = reader.mapping(value, of: what, keys: ["open", "new", "overdue"]) else { continue }
      var policy = ComponentGatePolicy()
      if let node = keys["open"] { policy.allowedOpen = counts(node, "`gate.components.\(name).open`") }
      if let node = keys["new"] { policy.allowedNew = counts(node, "`gate.components.\(name).new`") }
      if let node = keys["overdue"] { policy.allowedOverdue = counts(node, "`gate.components.\(name).overdue`") }
      configuration.gate.components[name] = policy
    }
  }

  private mutating func share(_ node: Node, _ what: String) -> Double? {
    if let share = node.float, (0...1).contains(share) { return share }
    reader.report(node, "\(what) must be a number from 0 to 1")
    return nil
  }

  /// A number for each priority that is named.
  private mutating func counts(_ node: Node, _ what: String) -> [Priority: Int] {
    guard let keys = reader.mapping(node, of: what, keys: Set(Priority.allCases.map(\.rawValue))) else { return [:] }
    var counts: [Priority: Int] = [:]
    for priority in Priority.allCases {
      if let value = keys[priority.rawValue] {
        counts[priority] = reader.integer(value, "`\(what.filter { $0 != "`" }).\(priority.rawValue)`")
      }
    }
    return counts
  }

  // MARK: People

  mutating func people(_ node: Node) {
    var people: [Person] = []
    var names: Set<String> = []
    for item in reader.sequence(node, "`people`") {
      guard let keys = reader.mapping(item, of: "a person", keys: ["name", "email", "emails", "roles"]) else {
        continue
      }
      guard let nameNode = keys["name"], let name = reader.string(nameNode, "`name`"), !name.isEmpty else {
        reader.report(item, "a person needs a `name`")
        continue
      }
      if !names.insert(name.lowercased()).inserted { reader.report(nameNode, "the person `\(name)` is given twice") }
      var emails: [String] = []
      for key in ["email", "emails"] { if let node = keys[key] { emails += reader.strings(node, "`\(key)`") } }
      var roles: [Role] = []
      if let list = keys["roles"] {
        let nodes = list.sequence.map(Array.init) ?? [list]
        roles = nodes.compactMap { reader.choice($0, "a role of `\(name)`", Role.self) }
      }
      people.append(Person(name: name, emails: emails, roles: roles))
    }
    configuration.register.people = PeopleDirectory(people: people)
  }

  // MARK: Register

  mutating func register(_ node: Node) {
    let keys = reader.mapping(
      node, of: "`register`",
      keys: [
        "profile", "branch", "service-level-days", "acceptance-days", "allowed-signers", "revoked-signers",
        "signing-key",
        "sign",
      ])
    guard let keys else { return }
    signing(keys)
    if let node = keys["profile"], let profile = reader.choice(node, "`register.profile`", GuardProfile.self) {
      configuration.register.profile = profile
    }
    if let node = keys["branch"] { configuration.register.branch = reader.string(node, "`register.branch`") }
    if let node = keys["service-level-days"] {
      configuration.register.serviceLevelDays.merge(counts(node, "`register.service-level-days`")) { _, new in new }
    }
    if let node = keys["acceptance-days"] {
      configuration.register.acceptanceDays.merge(counts(node, "`register.acceptance-days`")) { _, new in new }
    }
  }

  private mutating func signing(_ keys: [String: Node]) {
    func file(_ key: String) -> String? {
      guard let node = keys[key], let path = reader.string(node, "`register.\(key)`") else { return nil }
      if path.allSatisfy(\.isWhitespace) { reader.report(node, "`register.\(key)` names no file") }
      return path
    }
    configuration.register.signing.allowedSigners = file("allowed-signers")
    configuration.register.signing.revokedSigners = file("revoked-signers")
    configuration.register.signing.key = file("signing-key")
    guard let node = keys["sign"] else { return }
    if let isDefault = node.bool {
      configuration.register.signing.isDefault = isDefault
    } else {
      reader.report(node, "`register.sign` must be true or false")
    }
  }
}
