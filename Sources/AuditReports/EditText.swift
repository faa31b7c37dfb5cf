public import AuditModel

/// What became of the edits that findings suggest, for a terminal.
public struct EditText: Sendable {
  /// A file that was not edited.
  public struct Left: Sendable {
    let path: RepoPath
    let findings: Int
    let reason: String

    /// Creates one; `reason` is a few words.
    public init(path: RepoPath, findings: Int, reason: String) {
      self.path = path
      self.findings = findings
      self.reason = reason
    }
  }

  private let fixed: Int
  private let files: Int
  private let overlapping: Int
  private let withheld: Int
  private let left: [Left]

  /// Creates a text.
  ///
  /// - Parameters:
  ///   - fixed: How many findings were edited away.
  ///   - files: In how many files.
  ///   - overlapping: How many findings have edits that overlap another's.
  ///   - withheld: How many findings have edits that would repeat a secret.
  ///   - left: The files that could not be edited.
  public init(fixed: Int, files: Int, overlapping: Int, withheld: Int, left: [Left]) {
    self.fixed = fixed
    self.files = files
    self.overlapping = overlapping
    self.withheld = withheld
    self.left = left
  }

  /// One line for what was done, and one for each thing that was not.
  public func render() -> String {
    var lines = ["Fixed \(counted(fixed, "finding")) in \(counted(files, "file"))."]
    if overlapping > 0 {
      lines.append("Left \(counted(overlapping, "finding")) whose edits overlap another's: scan again with --fix.")
    }
    if withheld > 0 {
      lines.append("Left \(counted(withheld, "finding")) whose edits would repeat a secret: edit by hand.")
    }
    for item in left {
      lines.append("Left \(counted(item.findings, "finding")) in \(visible(item.path.rawValue)): \(item.reason).")
    }
    return lines.joined(separator: "\n")
  }
}
