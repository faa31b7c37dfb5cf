/// What a rule says that the text of a finding should be replaced by.
///
/// The text is that of the finding's range. It holds what metavariables were bound to, so it is code of the repository.
public struct SuggestedEdit: Hashable, Sendable, Codable {
  /// The new text; `nil` when it would repeat a secret, which may be neither shown nor left out.
  public var replacement: String?
  /// The SHA-256 digest of the file it was made for, in hexadecimal: for any other text it means nothing.
  public var fileDigest: String

  /// Creates an edit.
  public init(replacement: String?, fileDigest: String) {
    self.replacement = replacement
    self.fileDigest = fileDigest
  }
}

/// The edits of one file that can be made together.
///
/// Law: no two of its replacements overlap; of those that do, the first in the file counts.
public struct EditPlan: Hashable, Sendable {
  /// A stretch of bytes and its new text.
  public struct Replacement: Hashable, Sendable {
    /// Offset of the first byte.
    public var startByte: Int
    /// Offset one past the last byte.
    public var endByte: Int
    /// The new text.
    public var text: String
  }

  /// The file.
  public let path: RepoPath
  /// The digest of the text that the edits are for.
  public let fileDigest: String
  /// What is replaced, in order.
  public private(set) var replacements: [Replacement] = []
  /// The findings that this removes.
  public private(set) var fixed: [Finding] = []
  /// The findings whose edits overlap an earlier one.
  public private(set) var overlapping: [Finding] = []
  /// The findings whose edits would repeat a secret.
  public private(set) var withheld: [Finding] = []

  /// The plans for findings, one for each file that has an edit, in order.
  ///
  /// - Parameter findings: Sorted, as every scan result's are.
  /// - Returns: The plans, sorted by path.
  public static func plans(for findings: [Finding]) -> [EditPlan] {
    var plans: [EditPlan] = []
    for finding in findings {
      guard let edit = finding.edit else { continue }
      if plans.last?.path != finding.path { plans.append(EditPlan(path: finding.path, fileDigest: edit.fileDigest)) }
      plans[plans.count - 1].add(finding, edit)
    }
    return plans
  }

  private init(path: RepoPath, fileDigest: String) {
    self.path = path
    self.fileDigest = fileDigest
  }

  private mutating func add(_ finding: Finding, _ edit: SuggestedEdit) {
    guard let text = edit.replacement else {
      withheld.append(finding)
      return
    }
    let new = Replacement(startByte: finding.range.startByte, endByte: finding.range.endByte, text: text)
    // Two rules may ask for the same.
    if replacements.last == new {
      fixed.append(finding)
    } else if let last = replacements.last, new.startByte < last.endByte || new.startByte == last.startByte {
      overlapping.append(finding)
    } else {
      replacements.append(new)
      fixed.append(finding)
    }
  }

  /// The text after the edits.
  ///
  /// - Parameter bytes: The text that they are for; places past its end are left out.
  /// - Returns: The text with every replacement made.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for replacement in replacements
    where position <= replacement.startByte && replacement.startByte <= replacement.endByte
      && replacement.endByte <= bytes.count
    {
      result += bytes[position..<replacement.startByte]
      result += Array(replacement.text.utf8)
      position = replacement.endByte
    }
    return result + bytes[position...]
  }
}
