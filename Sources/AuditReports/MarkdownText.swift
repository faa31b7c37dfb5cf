import AuditModel

/// The only place that knows how text becomes inert in GitHub Flavored Markdown.
///
/// Whatever the text holds, it stays inside its paragraph, list item, heading or table cell: it opens no markup, HTML, link,
/// mention or reference, and ends no cell. Code spans that the text itself marks with single backticks are kept.
enum MarkdownText {
  /// Where a text will stand.
  enum Place {
    /// In running text, after some other text of the line.
    case paragraph
    /// In a table cell, where a pipe must be escaped inside code too.
    case cell
  }

  /// A text on one line.
  static func inline(_ text: String, in place: Place = .paragraph) -> String {
    let parts = flowed(text).split(separator: "`", omittingEmptySubsequences: false)
    var result = ""
    var index = parts.startIndex
    while index < parts.endIndex {
      result += escape(parts[index])
      index += 1
      guard index < parts.endIndex else { break }
      // A code span needs a closing backtick, so a part after it, and something other than spaces inside.
      if index + 1 < parts.endIndex, parts[index].contains(where: { $0 != " " }) {
        // Two spans side by side would merge their backticks.
        if result.hasSuffix("`") { result += " " }
        result += code(String(parts[index]), in: place)
        index += 1
        if index < parts.endIndex { continue }
      } else {
        result += "\\`"
      }
    }
    return result
  }

  /// A text on one line that may be the first thing on it, so that it starts no block either.
  static func line(_ text: String) -> String {
    let line = inline(text)
    guard let first = line.first else { return line }
    if "#-+=:".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return line
  }

  /// A text on one line as a code span, with as many backticks as it needs.
  static func code(_ text: String, in place: Place = .paragraph) -> String {
    var content = visible(text)
    if content.allSatisfy({ $0 == " " }) { content = "(empty)" }
    // In a table the pipe ends a cell even inside code, and GitHub takes the backslash away again.
    if place == .cell { content = content.replacing("|", with: "\\|") }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: content) + 1)
    let pad = content.hasPrefix("`") || content.hasSuffix("`") ? " " : ""
    return fence + pad + content + pad + fence
  }

  /// Lines as a fenced code block; `language` is used only when it is a plain word.
  static func block(_ lines: [String], language: String = "") -> String {
    let shown = lines.map { line in
      line.unicodeScalars.reduce(into: "") { text, scalar in
        if isHidden(scalar), scalar != "\t" {
          text += AuditReports.escape(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    let longest = shown.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let isWord = language.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    return ([fence + (isWord ? language : "")] + shown + [fence]).joined(separator: "\n")
  }

  /// A link to a line of a file, with `path#L10` as its text.
  ///
  /// - Parameters:
  ///   - path: The file; the root gives plain words, there is nothing to open.
  ///   - line: 1-based; `nil` links to the file.
  ///   - base: What the path is relative to, with its `/` at the end; empty for a document in the root of the repository.
  /// - Returns: The link as Markdown, safe in a table cell.
  static func link(_ path: RepoPath, line: Int?, base: String = "") -> String {
    if path == .root { return "whole project" }
    let anchor = line.map { "#L\($0)" } ?? ""
    return "[\(escape(visible(path.rawValue)[...]))\(anchor)](\(base)\(uriReference(path))\(anchor))"
  }

  /// A web address as a link; `nil` when it is not one that is safe to link.
  static func autolink(_ address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    let isSafe = address.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 0x20 && !"<>\"\\`|".unicodeScalars.contains($0)
    }
    return isSafe ? "<\(address)>" : nil
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    text.split { $0 != character }.map(\.count).max() ?? 0
  }

  private static func escape(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.popFirst() {
      switch character {
      case "\\", "*", "_", "[", "]", "|", "~", "$", "`": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      // GitHub looks for mentions, references and addresses after Markdown is done, so an escape is not enough: an invisible
      // space stands between the sign and the name.
      case "@", "#": result += "\(character)" + (rest.first.map { $0.isLetter || $0.isNumber } == true ? "&#8203;" : "")
      case ":" where rest.hasPrefix("//"): result += "&#58;"
      case "." where result.suffix(3).lowercased() == "www": result += "&#46;"
      default: result.append(character)
      }
    }
    return result
  }
}
