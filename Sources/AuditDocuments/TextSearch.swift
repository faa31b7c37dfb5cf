extension String {
  /// Where a text begins in this one.
  func range(of text: String) -> String.Index? {
    guard let first = text.utf8.first else { return startIndex }
    var index = utf8.startIndex
    while let found = utf8[index...].firstIndex(of: first) {
      if begins(text, at: found) { return found }
      index = utf8.index(after: found)
    }
    return nil
  }

  /// Where a text begins for the last time.
  func lastRange(of text: String) -> String.Index? {
    guard let first = text.utf8.first else { return nil }
    var index = utf8.endIndex
    while let found = utf8[..<index].lastIndex(of: first) {
      if begins(text, at: found) { return found }
      index = found
    }
    return nil
  }

  /// Whether a text stands at a place, whose bytes are compared first: whole characters are slow to compare.
  private func begins(_ text: String, at index: String.Index) -> Bool {
    utf8[index...].starts(with: text.utf8) && self[index...].hasPrefix(text)
  }
}
