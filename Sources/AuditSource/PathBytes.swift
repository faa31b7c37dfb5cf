import AuditModel
import CLibgit2

extension RepoPath {
  /// The path of some bytes, as a file system or git has them.
  ///
  /// What is not UTF-8 is written `\xE9`, so that the path is text that names one file: `caf\xE9.py`.
  init(bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text)
      return
    }
    var text = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      // The longest that one character can be is four bytes.
      let length = (1...min(4, rest.count)).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        text += "\\x" + String(first, radix: 16, uppercase: true)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    self.init(text)
  }

  /// The bytes that this path is written for when they are not UTF-8; `nil` for a path of text.
  ///
  /// A file may also be called `caf\xE9.py` with a backslash: who looks for one tries the name as it stands first.
  var escapedBytes: [UInt8]? {
    guard rawValue.contains("\\x") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(rawValue.utf8)[...]
    while let first = rest.first {
      let digits = String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self)
      if rest.starts(with: "\\x".utf8), digits.utf8.count == 2, let byte = UInt8(digits, radix: 16), byte >= 0x80 {
        bytes.append(byte)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return bytes.count == rawValue.utf8.count || String(validating: bytes, as: UTF8.self) != nil ? nil : bytes
  }
}

extension GitRepository {
  /// Looks a path of the target up in a tree; the result is libgit2's code, and the caller frees the entry.
  func lookUp(_ path: RepoPath, in tree: OpaquePointer?, _ entry: inout OpaquePointer?) -> Int32 {
    let code = git_tree_entry_bypath(&entry, tree, repositoryPath(of: path))
    guard code == Libgit2.notFound, let bytes = path.escapedBytes else { return code }
    let name = (Array(prefix.utf8) + bytes + [0]).map(CChar.init(bitPattern:))
    return git_tree_entry_bypath(&entry, tree, name)
  }
}
