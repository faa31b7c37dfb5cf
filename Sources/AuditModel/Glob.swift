/// A path pattern in the way of `.gitignore`: `*` and `?` stay inside one part, `**` crosses parts, `[a-z]` is a class.
///
/// A pattern without a slash matches any file or folder of that name at any depth; one with a slash is anchored at the root.
/// A match on a folder covers everything below it.
public struct Glob: Hashable, Sendable {
  private let parts: [[UInt8]]
  /// What any one name of the path must be, for the patterns that nearly all are: `name`, `*.end`, `start*`.
  private let simple: Simple?

  private enum Simple: Hashable, Sendable {
    case name([UInt8])
    case end([UInt8])
    case start([UInt8])

    /// Whether one of the names of a path is such.
    func matchesName(in path: UnsafeBufferPointer<UInt8>) -> Bool {
      var rest = path[...]
      while !rest.isEmpty {
        let name = rest.prefix { $0 != UInt8(ascii: "/") }
        let isMatch =
          switch self {
          case .name(let text): name.elementsEqual(text)
          case .end(let text): name.count >= text.count && name.suffix(text.count).elementsEqual(text)
          case .start(let text): name.starts(with: text)
          }
        if isMatch, !name.isEmpty { return true }
        rest = rest.dropFirst(name.count + 1)
      }
      return false
    }
  }

  /// Compiles a pattern; a leading `./` or `/` and a trailing `/` are ignored.
  public init(_ pattern: String) {
    var text = pattern[...]
    while text.hasPrefix("./") { text = text.dropFirst(2) }
    let isAnchored = text.dropLast(text.hasSuffix("/") ? 1 : 0).contains("/")
    var parts = text.split(separator: "/").map { Array($0.utf8) }
    simple = isAnchored || parts.count != 1 ? nil : Self.simple(parts[0])
    if !isAnchored { parts.insert(Array("**".utf8), at: 0) }
    self.parts = parts
  }

  private static func simple(_ part: [UInt8]) -> Simple? {
    let special = part.indices.filter { "*?[\\".utf8.contains(part[$0]) }
    if special.isEmpty { return .name(part) }
    guard special.count == 1, part[special[0]] == UInt8(ascii: "*"), part.count > 1 else { return nil }
    return special[0] == 0
      ? .end(Array(part.dropFirst())) : special[0] == part.count - 1 ? .start(part.dropLast()) : nil
  }

  /// Whether the pattern covers a path or a folder above it.
  public func matches(_ path: RepoPath) -> Bool {
    if let simple {
      var path = path.rawValue
      return path.withUTF8 { simple.matchesName(in: $0) }
    }
    let names = path.rawValue.utf8.split(separator: UInt8(ascii: "/"))
    return matches(parts[...], names[...])
  }

  private func matches(_ parts: ArraySlice<[UInt8]>, _ names: ArraySlice<Substring.UTF8View>) -> Bool {
    guard let part = parts.first else { return true }
    if part.elementsEqual("**".utf8) {
      // `a/**` covers what is below `a`, not `a` itself.
      if parts.count == 1 { return !names.isEmpty }
      return names.indices.contains { matches(parts.dropFirst(), names[$0...]) }
    }
    guard let name = names.first, Self.matches(part[...], Array(name)[...]) else { return false }
    return matches(parts.dropFirst(), names.dropFirst())
  }

  /// Matches one part; iterative over the last `*`, so the cost is at most pattern length × name length.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var name = name
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while true {
      if let first = pattern.first, first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
        continue
      }
      if let byte = name.first, let rest = consume(pattern, byte) {
        pattern = rest
        name = name.dropFirst()
        continue
      }
      if name.isEmpty, pattern.isEmpty { return true }
      guard let saved = retry, !saved.name.isEmpty else { return false }
      retry = (saved.pattern, saved.name.dropFirst())
      pattern = saved.pattern
      name = saved.name.dropFirst()
    }
  }

  /// The pattern after one token that accepts `byte`; `nil` when it does not.
  private static func consume(_ pattern: ArraySlice<UInt8>, _ byte: UInt8) -> ArraySlice<UInt8>? {
    guard let first = pattern.first else { return nil }
    switch first {
    case UInt8(ascii: "?"):
      return pattern.dropFirst()
    case UInt8(ascii: "["):
      guard let close = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else {
        return byte == first ? pattern.dropFirst() : nil
      }
      var members = pattern[(pattern.startIndex + 1)..<close]
      let isNegated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
      if isNegated { members = members.dropFirst() }
      var isMember = false
      var index = members.startIndex
      while index < members.endIndex {
        if index + 2 < members.endIndex, members[index + 1] == UInt8(ascii: "-") {
          if members[index] <= byte, byte <= members[index + 2] { isMember = true }
          index += 3
        } else {
          if members[index] == byte { isMember = true }
          index += 1
        }
      }
      return isMember != isNegated ? pattern[(close + 1)...] : nil
    case UInt8(ascii: "\\") where pattern.count > 1:
      return pattern[pattern.startIndex + 1] == byte ? pattern.dropFirst(2) : nil
    default:
      return byte == first ? pattern.dropFirst() : nil
    }
  }
}
