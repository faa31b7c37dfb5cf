public import Foundation
public import Testing

/// What a golden-file comparison may write, from the environment variable `AUDIT_RECORD`.
public enum SnapshotRecording: String, Sendable {
  /// Compare only.
  case never
  /// Write the files that are not there yet.
  case missing
  /// Write every file anew.
  case all

  /// The mode of this run: `never` when the variable is not set or says something else.
  public static var current: SnapshotRecording {
    ProcessInfo.processInfo.environment["AUDIT_RECORD"].flatMap(SnapshotRecording.init) ?? .never
  }
}

/// Compares text with the golden file `Tests/__Snapshots__/<suite>/<name>`; a difference is an issue of the running test.
///
/// The issue shows a unified diff, the path and the command that accepts the new text. Nothing is written unless
/// `AUDIT_RECORD` says so.
public func expectSnapshot(
  _ text: String, suite: String, name: String, recording: SnapshotRecording = .current,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let mismatch = try Snapshot(folder: folder.appending(path: "__Snapshots__/\(suite)"), name: name)
    .mismatch(with: text, recording: recording)
  if let mismatch { Issue.record(Comment(rawValue: mismatch), sourceLocation: sourceLocation) }
}

/// One golden file.
public struct Snapshot {
  private let file: URL
  private let label: String

  /// Names the file `name` in a folder; neither needs to exist.
  public init(folder: URL, name: String) {
    file = folder.appending(path: name)
    label = "Tests/__Snapshots__/\(folder.lastPathComponent)/\(name)"
  }

  /// What to tell the reader when the file does not hold `text`; `nil` when it does or has just been written.
  public func mismatch(with text: String, recording: SnapshotRecording) throws -> String? {
    let isThere = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    let reference = isThere ? String(decoding: try Data(contentsOf: file), as: UTF8.self) : ""
    // Bytes, not String equality: canonically equivalent texts are different files.
    if isThere, reference.utf8.elementsEqual(text.utf8) { return nil }
    if recording == .all || (recording == .missing && !isThere) {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    let what = isThere ? "differs from" : "has no golden file yet:"
    return "the text \(what) \(label)\n\n"
      + unifiedDiff(from: reference, to: text, label: label)
      + "\nIf the new text is right, type: make snapshots"
  }
}

/// The difference of two texts in unified format with three lines of context; empty when their lines are equal.
public func unifiedDiff(from old: String, to new: String, label: String) -> String {
  // Split at the line feed scalar: a Character would join it with a carriage return before it.
  func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)).replacing("\r", with: "␍") }
  }
  let (before, after) = (lines(old), lines(new))
  let difference = after.difference(from: before)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var rows: [(mark: Character, text: String, old: Int, new: Int)] = []
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < before.count || newIndex < after.count {
    if oldIndex < before.count, removed.contains(oldIndex) {
      rows.append(("-", before[oldIndex], oldIndex, newIndex))
      oldIndex += 1
    } else if newIndex < after.count, inserted.contains(newIndex) {
      rows.append(("+", after[newIndex], oldIndex, newIndex))
      newIndex += 1
    } else {
      rows.append((" ", before[oldIndex], oldIndex, newIndex))
      oldIndex += 1
      newIndex += 1
    }
  }
  let shown = rows.indices.filter { index in
    rows[max(0, index - 3)...min(rows.count - 1, index + 3)].contains { $0.mark != " " }
  }
  guard !shown.isEmpty else { return "" }
  var text = "--- \(label)\n+++ this run\n"
  var start = shown.startIndex
  while start < shown.endIndex {
    var end = start + 1
    while end < shown.endIndex, shown[end] == shown[end - 1] + 1 { end += 1 }
    let hunk = shown[start..<end].map { rows[$0] }
    let (oldCount, newCount) = (hunk.count { $0.mark != "+" }, hunk.count { $0.mark != "-" })
    text += "@@ -\(hunk[0].old + 1),\(oldCount) +\(hunk[0].new + 1),\(newCount) @@\n"
    for row in hunk { text += "\(row.mark)\(row.text)\n" }
    start = end
  }
  return text
}
