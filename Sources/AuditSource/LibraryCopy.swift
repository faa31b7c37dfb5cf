import AuditModel

/// Finds copies of libraries among the files of a website.
///
/// What a library hands out for browsers begins with a comment that tools must keep, in which its version and its licence
/// stand, or with a wrapper for every way of loading a module. A website's own scripts have neither. Elsewhere both may be
/// the project's own work: only folders that a website serves, or that are named for libraries, are believed.
enum LibraryCopy {
  private static let headBytes = 4096
  private static let folders: Set<String> = [
    "static", "public", "assets", "wwwroot", "webroot", "webapp", "htdocs", "javascripts", "priv", "libs", "vendor",
    "vendors",
    "static.dist", "staticfiles",
  ]
  private static let licences = ["icen", "opyright", "(c)", "©", "MIT", "http"].map { Array($0.utf8) }

  /// The line that shows it, cut to 120 bytes; `nil` for a file of the project.
  static func line(in bytes: [UInt8], _ language: LanguageID, path: RepoPath) -> String? {
    guard language == .javascript, path.folders.contains(where: { folders.contains($0.lowercased()) }) else {
      return nil
    }
    let head = bytes.prefix(headBytes)
    return banner(in: head) ?? wrapper(in: head)
  }

  /// The first line of a comment that tools must keep and that names a version and a licence.
  private static func banner(in head: ArraySlice<UInt8>) -> String? {
    let text = head.drop { $0 == 10 || $0 == 13 || $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ";") }
    guard text.starts(with: "/*".utf8), let end = text.firstRange(of: Array("*/".utf8)) else { return nil }
    let comment = text[..<end.lowerBound]
    let isKept = comment.starts(with: "/*!".utf8) || ["@license", "@preserve"].contains { holds(comment, $0) }
    guard isKept, hasVersion(comment), licences.contains(where: { comment.firstRange(of: $0) != nil }) else {
      return nil
    }
    return comment.split(separator: 10).lazy.map(shown).first { $0.contains(where: \.isLetter) }
  }

  /// The line that asks for the module loader of another age, where the one that asks for CommonJS stands beside it.
  private static func wrapper(in head: ArraySlice<UInt8>) -> String? {
    guard holds(head, "typeof exports") || holds(head, "typeof module"),
      let range = head.firstRange(of: Array("define.amd".utf8))
    else { return nil }
    let start = head[..<range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? head.startIndex
    return shown(head[start...].prefix { $0 != 10 })
  }

  /// Whether two numbers with a dot between them stand in the text.
  private static func hasVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.indices.dropFirst().dropLast().contains { index in
      text[index] == UInt8(ascii: ".") && digits.contains(text[index - 1]) && digits.contains(text[index + 1])
    }
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    text.firstRange(of: Array(word.utf8)) != nil
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String { String(decoding: line.prefix(120), as: UTF8.self) }
}
