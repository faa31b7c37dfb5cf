import AuditModel

/// The suppressions in files of the index, for findings that no scan of a file makes.
struct FactSuppressions {
  private struct Comment {
    let suppression: Suppression
    let text: String
    var isUsed = false
  }

  private var comments: [RepoPath: [Comment]] = [:]

  /// Reads the comments of files as the index holds them, where the facts come from.
  init(_ files: [EnvFile]) {
    let mark = Array(CompiledRules.suppressionMark.utf8)
    for file in files {
      guard let bytes = file.bytes, bytes.firstRange(of: mark) != nil else { continue }
      comments[file.path] = Suppression.all(in: bytes, lines: LineTable(bytes), tree: nil).map { suppression in
        Comment(suppression: suppression, text: String(decoding: bytes[suppression.range], as: UTF8.self))
      }
    }
  }

  /// The comment that covers a finding; from then on it counts as used.
  mutating func cover(_ finding: Finding) -> Suppression? {
    let line = finding.range.startLine
    guard
      let index = comments[finding.path]?.firstIndex(where: {
        $0.suppression.covers(finding.rule.rawValue, line: line)
      })
    else { return nil }
    comments[finding.path]?[index].isUsed = true
    return comments[finding.path]?[index].suppression
  }

  /// The comments that name nothing but some rules and cover none of their findings, by path and line.
  func unused(in rules: Set<String>) -> [(path: RepoPath, comment: Suppression, text: String)] {
    comments.sorted { $0.key < $1.key }.flatMap { path, comments in
      comments.filter { comment in
        let names = comment.suppression.rules
        return !comment.isUsed && !comment.suppression.reason.isEmpty && !names.isEmpty
          && names.allSatisfy(rules.contains)
      }
      .map { (path, $0.suppression, $0.text) }
    }
  }
}
