/// Writes values as JSON with one spelling only: keys in the order of their bytes, no white space, the fewest escapes.
///
/// The hashes of the event log are taken over these bytes, so they must not depend on a platform library or its version, and an
/// optional field that is `nil` leaves no trace: a later version may add such fields without changing the hash of what is there.
/// Strings, whole numbers and booleans only; a floating-point number has no one spelling and is refused.
public enum CanonicalJSON {
  /// The bytes of a value.
  ///
  /// - Throws: `EncodingError.invalidValue` for a floating-point number, and whatever the value's own `encode` throws.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    var output: [UInt8] = []
    try write(value, to: &output)
    return output
  }

  /// The text of a value; the same errors as `bytes`.
  public static func text(_ value: some Encodable) throws -> String {
    String(decoding: try bytes(value), as: UTF8.self)
  }

  /// Appends a value to some bytes; the same errors as `bytes`.
  public static func write(_ value: some Encodable, to output: inout [UInt8]) throws {
    let root = Node()
    try root.set(value, at: [])
    root.write(to: &output)
  }
}

/// One JSON value while it is being filled; a class because containers are handed out before they are full.
private final class Node {
  enum Content {
    case null
    case scalar([UInt8])
    case array([Node])
    case object([(key: String, value: Node)])
  }

  var content = Content.null

  func set(_ value: some Encodable, at path: [any CodingKey]) throws {
    switch value {
    case let text as String: set(text)
    case let number as Int: set(number)
    default: try value.encode(to: NodeEncoder(node: self, codingPath: path))
    }
  }

  func set(_ text: String) { content = .scalar(Self.quoted(text)) }

  func set(_ number: some BinaryInteger) { content = .scalar(Array(number.description.utf8)) }

  func set(_ flag: Bool) { content = .scalar(Array((flag ? "true" : "false").utf8)) }

  func child(_ key: String) -> Node {
    let node = Node()
    if case .object(var members) = content {
      content = .null
      members.append((key, node))
      content = .object(members)
    } else {
      content = .object([(key, node)])
    }
    return node
  }

  func element() -> Node {
    let node = Node()
    if case .array(var elements) = content {
      content = .null
      elements.append(node)
      content = .array(elements)
    } else {
      content = .array([node])
    }
    return node
  }

  func write(to output: inout [UInt8]) {
    switch content {
    case .null: output.append(contentsOf: "null".utf8)
    case .scalar(let bytes): output.append(contentsOf: bytes)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      output.append(UInt8(ascii: "{"))
      for (index, member) in sorted.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(contentsOf: Self.quoted(member.key))
        output.append(UInt8(ascii: ":"))
        member.value.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// RFC 8259 strings: only the quote, the backslash and the control characters are escaped.
  static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }
}

private struct NodeEncoder: Encoder {
  let node: Node
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .object = node.content {} else { node.content = .object([]) }
    return KeyedEncodingContainer(Members<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return Elements(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Scalar(node: node, codingPath: codingPath)
  }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: Node
  let codingPath: [any CodingKey]

  mutating func encodeNil(forKey key: Key) { _ = node.child(key.stringValue) }
  mutating func encode(_ value: Bool, forKey key: Key) { node.child(key.stringValue).set(value) }
  mutating func encode(_ value: String, forKey key: Key) { node.child(key.stringValue).set(value) }
  mutating func encode(_ value: Int, forKey key: Key) { node.child(key.stringValue).set(value) }
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try node.child(key.stringValue).set(value, at: codingPath + [key])
  }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: node.child(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: keyType)
  }
  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    NodeEncoder(node: node.child(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder {
    NodeEncoder(node: node.child("super"), codingPath: codingPath)
  }
  mutating func superEncoder(forKey key: Key) -> any Encoder {
    NodeEncoder(node: node.child(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let node: Node
  let codingPath: [any CodingKey]
  var count = 0

  mutating func encodeNil() { _ = next() }
  mutating func encode(_ value: Bool) { next().set(value) }
  mutating func encode(_ value: String) { next().set(value) }
  mutating func encode(_ value: Int) { next().set(value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try next().set(value, at: codingPath) }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: next(), codingPath: codingPath).container(keyedBy: keyType)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    NodeEncoder(node: next(), codingPath: codingPath).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder { NodeEncoder(node: next(), codingPath: codingPath) }

  private mutating func next() -> Node {
    count += 1
    return node.element()
  }
}

private struct Scalar: SingleValueEncodingContainer {
  let node: Node
  let codingPath: [any CodingKey]

  mutating func encodeNil() { node.content = .null }
  mutating func encode(_ value: Bool) { node.set(value) }
  mutating func encode(_ value: String) { node.set(value) }
  mutating func encode(_ value: Double) throws { throw refusal(value) }
  mutating func encode(_ value: Float) throws { throw refusal(value) }
  mutating func encode(_ value: Int) { node.set(value) }
  mutating func encode(_ value: Int8) { node.set(value) }
  mutating func encode(_ value: Int16) { node.set(value) }
  mutating func encode(_ value: Int32) { node.set(value) }
  mutating func encode(_ value: Int64) { node.set(value) }
  mutating func encode(_ value: UInt) { node.set(value) }
  mutating func encode(_ value: UInt8) { node.set(value) }
  mutating func encode(_ value: UInt16) { node.set(value) }
  mutating func encode(_ value: UInt32) { node.set(value) }
  mutating func encode(_ value: UInt64) { node.set(value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try node.set(value, at: codingPath) }

  private func refusal(_ value: some BinaryFloatingPoint) -> EncodingError {
    .invalidValue(
      value,
      .init(codingPath: codingPath, debugDescription: "a floating-point number has no canonical spelling"))
  }
}
