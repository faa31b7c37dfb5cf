import AuditModel
import Testing

@Suite struct EventPackTests {
  private struct Sample: Encodable {
    var b = "a\"\\\u{8}\n\u{7f}é/😀"
    var a: [Int?] = [1, nil, -2]
    var nothing: Int?
    var flags = ["z": true, "A": false]
    var deep = [["x": Priority.p0]]
  }

  @Test("canonical JSON sorts keys by bytes, escapes as little as it may and leaves out what is nil")
  func canonical() throws {
    #expect(
      try CanonicalJSON.text(Sample())
        == #"{"a":[1,null,-2],"b":"a\"\\\u0008\u000a"# + "\u{7f}é/😀"
        + #"","deep":[{"x":"P0"}],"flags":{"A":false,"z":true}}"#)
    #expect(throws: EncodingError.self) { try CanonicalJSON.text(["share": 0.1]) }
  }

  private func pack(reason: String? = nil, parents: [String] = []) -> EventPack {
    EventPack(
      clock: 7, parents: parents, actor: Actor(name: "Ada", email: "ada@example.com", source: .gitConfig),
      time: Timestamp(secondsSinceEpoch: 1_790_000_000), toolVersion: "1.0", reason: reason,
      events: [
        .blockerOpened(
          BlockerOpened(uid: "u", number: 1, title: "t", rule: nil, component: "api", priority: .p1)),
        .findingsShifted([FindingShift(id: "f", range: .fileStart, firstLine: 1)]),
      ])
  }

  @Test("the hash of a pack is the one it always was, and everything in it counts")
  func hash() throws {
    // A log that exists was hashed this way: a change here breaks the verification of every register.
    #expect(try pack().hash() == "9c4734a968a0e82cd099dce542e22f19b8d083fa3bb6a62ec6cf86a50e527e72")
    #expect(try pack(reason: "because").hash() != pack().hash())
    #expect(try pack(parents: ["b", "a"]).hash() == pack(parents: ["a", "b"]).hash())
    #expect(try pack(parents: ["a"]).hash() != pack().hash())
  }
}
