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

  /// Where the line that holds an offset ends, before its line feed.
  func endOfLine(from offset: Int) -> Int { place(of: UInt8(ascii: "\n"), from: offset) }
}
