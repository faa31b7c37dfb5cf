/// The patterns of one `.gitignore`, `info/exclude` or `core.excludesFile`, with git's meaning.
///
/// - SeeAlso: gitignore(5); git's dir.c, `parse_path_pattern` and `path_matches_pattern_list`.
struct IgnoreFile {
  private struct Pattern {
    var bytes: [UInt8]
    /// The first byte of `bytes` that is a wildcard; `bytes.count` when there is none.
    var literalCount: Int
    var isNegated: Bool
    var needsFolder: Bool
    /// Without a slash: compared with the name only.
    var isNameOnly: Bool
  }

  private let patterns: [Pattern]
  /// How many bytes of a path lead to the folder the patterns are relative to, its slash included.
  private let baseCount: Int
  private let ignoresCase: Bool

  /// Parses the content of a file that lies in the folder whose path has `baseCount` bytes, slash included.
  init(_ content: [UInt8], baseCount: Int, ignoresCase: Bool = false) {
    self.baseCount = baseCount
    self.ignoresCase = ignoresCase
    let start = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    patterns = content[start...].split(separator: UInt8(ascii: "\n")).compactMap(Self.pattern)
  }

  /// Whether there is nothing to match.
  var isEmpty: Bool { patterns.isEmpty }

  private static func pattern(_ line: ArraySlice<UInt8>) -> Pattern? {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var rest = trimmed(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    let isNegated = rest.first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    let needsFolder = rest.last == UInt8(ascii: "/")
    if needsFolder { rest = rest.dropLast() }
    let isNameOnly = !rest.contains(UInt8(ascii: "/"))
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    let bytes = Array(rest)
    return Pattern(
      bytes: bytes, literalCount: bytes.firstIndex(where: Wildmatch.isSpecial) ?? bytes.count, isNegated: isNegated,
      needsFolder: needsFolder, isNameOnly: isNameOnly)
  }

  /// Cuts the spaces at the end unless a backslash keeps them.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var firstOfTrailing: Int?
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: " ") {
        firstOfTrailing = firstOfTrailing ?? index
      } else {
        firstOfTrailing = nil
        if line[index] == UInt8(ascii: "\\") { index += 1 }
      }
      index += 1
    }
    return firstOfTrailing.map { line[..<$0] } ?? line
  }

  /// What the last pattern that matches says: `true` to ignore, `false` to keep; `nil` when none matches.
  ///
  /// `path` is relative to the same root as the folder of this file; `nameStart` is where its last part begins.
  func verdict(_ path: [UInt8], nameStart: Int, isFolder: Bool) -> Bool? {
    for pattern in patterns.reversed() where isFolder || !pattern.needsFolder {
      let subject = path[(pattern.isNameOnly ? nameStart : baseCount)...]
      if matches(pattern, subject) { return !pattern.isNegated }
    }
    return nil
  }

  private func matches(_ pattern: Pattern, _ subject: ArraySlice<UInt8>) -> Bool {
    let bytes = pattern.bytes
    if pattern.isNameOnly, pattern.literalCount < bytes.count {
      // `*.pyc`: the usual case needs no matcher.
      if bytes[0] == UInt8(ascii: "*"), !bytes.dropFirst().contains(where: Wildmatch.isSpecial) {
        let suffix = bytes[1...]
        return subject.count >= suffix.count && equal(subject.suffix(suffix.count), suffix)
      }
      return Wildmatch.matches(pattern: bytes[...], text: subject, ignoresCase: ignoresCase)
    }
    // git compares the literal start first and matches only the rest: `foo**/bar` therefore means `foo` + `**/bar`.
    let literal = bytes[..<pattern.literalCount]
    guard subject.count >= literal.count, equal(subject.prefix(literal.count), literal) else { return false }
    let rest = subject.dropFirst(literal.count)
    if pattern.literalCount == bytes.count { return rest.isEmpty }
    return Wildmatch.matches(pattern: bytes[pattern.literalCount...], text: rest, ignoresCase: ignoresCase)
  }

  private func equal(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    guard ignoresCase else { return left.elementsEqual(right) }
    return left.elementsEqual(right) { lowercased($0) == lowercased($1) }
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}

/// The ignore files that apply in one folder, the weakest first.
struct IgnoreStack {
  private var files: [IgnoreFile]
  let ignoresCase: Bool

  /// Starts with the files that apply everywhere: `core.excludesFile`, then `info/exclude`.
  init(global files: [[UInt8]] = [], ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    self.files = files.map { IgnoreFile($0, baseCount: 0, ignoresCase: ignoresCase) }
  }

  /// Adds the `.gitignore` of the folder that is entered; `baseCount` as in `IgnoreFile`.
  mutating func push(_ content: [UInt8], baseCount: Int) {
    files.append(IgnoreFile(content, baseCount: baseCount, ignoresCase: ignoresCase))
  }

  /// Removes the file that was added last.
  mutating func pop() { files.removeLast() }

  /// Whether git ignores a path whose folders it does not ignore.
  func ignores(_ path: [UInt8], nameStart: Int, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      if let verdict = file.verdict(path, nameStart: nameStart, isFolder: isFolder) { return verdict }
    }
    return false
  }
}
