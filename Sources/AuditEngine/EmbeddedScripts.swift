import AuditModel
import AuditSyntax

/// The scripts of files that are mostly markup: components of Vue and Svelte.
///
/// The whole file is searched by expressions; only the scripts have a syntax tree, TypeScript's.
enum EmbeddedScripts {
  /// The lines between the script tags of a file; `nil` for a file that is all script.
  ///
  /// A script that begins or ends on a line with its tag is left out. Linear.
  static func parts(of source: [UInt8], path: RepoPath) -> [LineRange]? {
    guard ["vue", "svelte"].contains(path.fileExtension) else { return nil }
    let lines = LineTable(source)
    var parts: [LineRange] = []
    var isInTag = false
    /// The line after the tag that opened a script; 0 outside one.
    var first = 0
    for line in stride(from: 1, through: lines.count, by: 1) {
      // Spaces, and the mark that some editors put before the first line.
      let text = source[lines.bytes(ofLine: line)].drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      if first > 0 {
        guard begins(text, with: "</script") else { continue }
        if first < line {
          let start = lines.bytes(ofLine: first).lowerBound
          parts.append(LineRange(bytes: start..<lines.bytes(ofLine: line).lowerBound, lines: (first - 1)..<(line - 1)))
        }
        first = 0
      } else if isInTag || begins(text, with: "<script") {
        isInTag = text.last { $0 > 0x20 } != UInt8(ascii: ">")
        // A script on the line of its tag has a second tag there.
        if !isInTag, text.count(where: { $0 == UInt8(ascii: ">") }) == 1 { first = line + 1 }
      }
    }
    return parts
  }

  private static func begins(_ text: ArraySlice<UInt8>, with tag: StaticString) -> Bool {
    text.count >= tag.utf8CodeUnitCount && zip(text, tag.description.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
