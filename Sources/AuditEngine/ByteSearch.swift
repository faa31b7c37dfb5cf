import AuditSyntax

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or after an offset; the end when there is none.
  func place(of byte: UInt8, from offset: Int) -> Int {
    guard offset < count, let base = baseAddress, let found = memchr(base + offset, Int32(byte), count - offset) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where a word stands, with no byte of a word beside it.
  func words(_ word: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let first = word.first else { return [] }
    var places: [Int] = []
    var place = self.place(of: first, from: 0)
    while place + word.count <= count {
      let end = place + word.count
      let isEdge = (place == 0 || !self[place - 1].isWordByte) && (end == count || !self[end].isWordByte)
      if isEdge, self[place..<end].elementsEqual(word) { places.append(place) }
      place = self.place(of: first, from: place + 1)
    }
    return places
  }

  /// Where the line that holds an offset begins.
  func startOfLine(at offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// Where the line that holds an offset ends, before its line feed.
  func endOfLine(from offset: Int) -> Int { place(of: UInt8(ascii: "\n"), from: offset) }
}
