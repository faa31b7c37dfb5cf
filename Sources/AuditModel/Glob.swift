/// A path pattern in the way of `.gitignore`: `*` and `?` stay inside one part, `**` crosses parts, `[a-z]` is a class.
///
/// A pattern without a slash matches any file or folder of that name at any depth; one with a slash is anchored at the root.
/// A match on a folder covers everything below it.
public struct Glob: Hashable, Sendable {
  private let parts: [[UInt8]]
  /// What one name of the path must be, for the patterns that nearly all are: `name`, `*.end`, `start*`, `**/*part*/**`.
  private let simple: Simple?

  private struct Simple: Hashable, Sendable {
    enum Place: Hashable { case whole, start, end, anywhere }
    let text: [UInt8]
    let place: Place
    /// Whether something must stand below the name.
    let isFolder: Bool

    /// Whether one of the names of a path is such.
    func matchesName(in path: UnsafeBufferPointer<UInt8>) -> Bool {
      text.withUnsafeBufferPointer { text in
        var start = 0
        while start < path.count {
          let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
          if isFolder, end + 1 >= path.count { return false }
          if end > start, matches(text, UnsafeBufferPointer(rebasing: path[start..<end])) { return true }
          start = end + 1
        }
        return false
      }
    }

    private func matches(_ text: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
      guard name.count >= text.count else { return false }
      func isAt(_ offset: Int) -> Bool {
        for index in text.indices where text[index] != name[offset + index] { return false }
        return true
      }
      return switch place {
      case .whole: name.count == text.count && isAt(0)
      case .start: isAt(0)
      case .end: isAt(name.count - text.count)
      case .anywhere: (0...(name.count - text.count)).contains(where: isAt)
      }
    }
  }

  /// Compiles a pattern; a leading `./` or `/` and a trailing `/` are ignored.
  public init(_ pattern: String) {
    var text = pattern[...]
    while text.hasPrefix("./") { text = text.dropFirst(2) }
    let isAnchored = text.dropLast(text.hasSuffix("/") ? 1 : 0).contains("/")
    var parts = text.split(separator: "/").map { Array($0.utf8) }
    if !isAnchored { parts.insert(Self.anyFolders, at: 0) }
    self.parts = parts
    simple = Self.simple(parts)
  }

  private static func simple(_ parts: [[UInt8]]) -> Simple? {
    let isFolder = parts.count == 3 && parts[2] == anyFolders
    guard parts.count == 2 || isFolder, parts[0] == anyFolders, parts[1] != anyFolders else { return nil }
    let part = parts[1]
    let startsAnywhere = part.first == UInt8(ascii: "*")
    let endsAnywhere = part.count > 1 && part.last == UInt8(ascii: "*")
    let text = Array(part.dropFirst(startsAnywhere ? 1 : 0).dropLast(endsAnywhere ? 1 : 0))
    guard !text.isEmpty, !text.contains(where: { "*?[\\".utf8.contains($0) }) else { return nil }
    let place: Simple.Place =
      startsAnywhere ? endsAnywhere ? .anywhere : .end : endsAnywhere ? .start : .whole
    return Simple(text: text, place: place, isFolder: isFolder)
  }

  /// Whether the pattern covers a path or a folder above it.
  public func matches(_ path: RepoPath) -> Bool {
    var path = path.rawValue
    return path.withUTF8 { path in simple?.matchesName(in: path) ?? matches(parts[...], path[...]) }
  }

  /// A path, or the rest of one.
  private typealias Rest = Slice<UnsafeBufferPointer<UInt8>>

  private func matches(_ parts: ArraySlice<[UInt8]>, _ path: Rest) -> Bool {
    guard let part = parts.first else { return true }
    if part == Self.anyFolders {
      // `a/**` covers what is below `a`, not `a` itself.
      if parts.count == 1 { return !path.isEmpty }
      var rest = path
      while !rest.isEmpty {
        if matches(parts.dropFirst(), rest) { return true }
        rest = rest.drop { $0 != UInt8(ascii: "/") }.dropFirst()
      }
      return false
    }
    let name = path.prefix { $0 != UInt8(ascii: "/") }
    guard !name.isEmpty, part.withUnsafeBufferPointer({ Self.matches($0, name) }) else { return false }
    return matches(parts.dropFirst(), path.dropFirst(name.count + 1))
  }

  private static let anyFolders = Array("**".utf8)

  /// Matches one part; iterative over the last `*`, so the cost is at most pattern length × name length.
  private static func matches(_ pattern: UnsafeBufferPointer<UInt8>, _ name: Rest) -> Bool {
    var (token, position) = (0, name.startIndex)
    /// Where to go on when the last `*` has to take one byte more.
    var retry: (token: Int, position: Int)?
    while true {
      if token < pattern.count, pattern[token] == UInt8(ascii: "*") {
        token += 1
        retry = (token, position)
      } else if position < name.endIndex, let next = consume(pattern, at: token, name[position]) {
        token = next
        position += 1
      } else if position == name.endIndex, token == pattern.count {
        return true
      } else {
        guard let saved = retry, saved.position < name.endIndex else { return false }
        retry = (saved.token, saved.position + 1)
        (token, position) = (saved.token, saved.position + 1)
      }
    }
  }

  /// Where the pattern goes on after a token that accepts `byte`; `nil` when it does not.
  private static func consume(_ pattern: UnsafeBufferPointer<UInt8>, at token: Int, _ byte: UInt8) -> Int? {
    guard token < pattern.count else { return nil }
    let first = pattern[token]
    switch first {
    case UInt8(ascii: "?"):
      return token + 1
    case UInt8(ascii: "["):
      guard let close = pattern.dropFirst(token + 2).firstIndex(of: UInt8(ascii: "]")) else {
        return byte == first ? token + 1 : nil
      }
      var index = token + 1
      let isNegated = pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^")
      if isNegated { index += 1 }
      var isMember = false
      while index < close {
        if index + 2 < close, pattern[index + 1] == UInt8(ascii: "-") {
          if pattern[index] <= byte, byte <= pattern[index + 2] { isMember = true }
          index += 3
        } else {
          if pattern[index] == byte { isMember = true }
          index += 1
        }
      }
      return isMember != isNegated ? close + 1 : nil
    case UInt8(ascii: "\\") where token + 1 < pattern.count:
      return pattern[token + 1] == byte ? token + 2 : nil
    default:
      return byte == first ? token + 1 : nil
    }
  }
}
