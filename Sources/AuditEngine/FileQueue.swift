import AuditModel
import AuditSyntax
import Synchronization

/// Hands out files to workers, each once, in order.
///
/// Instead of waiting for rules that another worker compiles, a worker reads files ahead, for itself and the others.
final class FileQueue: Sendable {
  private let count: Int
  private let load: @Sendable (Int) -> LoadedFile
  private let nextNumber = Atomic<Int>(0)
  private let ahead = Mutex<ReadAhead>(ReadAhead())

  /// The files that are read and not yet handed out, and their size in bytes.
  private struct ReadAhead {
    var files: [(number: Int, file: LoadedFile)] = []
    var first = 0
    var sizeBytes = 0
  }

  /// What is read ahead takes no more memory than this.
  private static let limitBytes = 32 << 20

  /// A queue of so many files; `load` fetches one by its number, and is called once for each, by any worker.
  init(count: Int, load: @escaping @Sendable (Int) -> LoadedFile) {
    self.count = count
    self.load = load
  }

  /// The next file with its number; `nil` after the last.
  ///
  /// `mustWait` says whether the caller would have to wait for the rules of a language.
  func next(mustWait: (LanguageID) -> Bool) -> (number: Int, file: LoadedFile)? {
    if let file = take() { return file }
    while let (number, file) = read() {
      guard case .text(let bytes, let language, _) = file, mustWait(language) else { return (number, file) }
      let isFull = ahead.withLock { ahead in
        ahead.files.append((number, file))
        ahead.sizeBytes += bytes.count
        return ahead.sizeBytes >= Self.limitBytes
      }
      if isFull { break }
    }
    return take()
  }

  private func read() -> (number: Int, file: LoadedFile)? {
    let number = nextNumber.add(1, ordering: .relaxed).oldValue
    return number < count ? (number, load(number)) : nil
  }

  private func take() -> (number: Int, file: LoadedFile)? {
    ahead.withLock { ahead in
      guard ahead.first < ahead.files.count else { return nil }
      let file = ahead.files[ahead.first]
      ahead.files[ahead.first].file = .failed("")
      ahead.first += 1
      if case .text(let bytes, _, _) = file.file { ahead.sizeBytes -= bytes.count }
      if ahead.first == ahead.files.count { (ahead.files, ahead.first) = ([], 0) }
      return file
    }
  }
}
