#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells random text, such as a key, from text that a person made up.
enum Entropy {
  /// Whether text looks like a key or generated password.
  ///
  /// At least 8 bytes, no white space, and more bits a character than words have: the limits are 3.0 for hexadecimal digits,
  /// of which at least one kind must be a digit, and 3.5 for anything else from 16 characters on. Shorter text must mix
  /// upper case, lower case and digits or signs, and not be made of letters with a number at the end.
  static func looksRandom(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 8, bytes.allSatisfy({ (0x21...0x7e).contains($0) }) else { return false }
    let digits = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let upper = bytes.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let lower = bytes.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let signs = bytes.count - digits - upper - lower
    guard digits > 0 else { return false }
    let isHexadecimal = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isHexadecimal { return bytes.count >= 16 && upper + lower > 0 && bits(bytes) >= 3.0 }
    if bytes.count >= 16 { return bits(bytes) >= 3.5 && changes(bytes) * 4 >= bytes.count }
    return upper > 0 && lower > 0 && digits + signs >= 2 && changes(bytes) >= 4
  }

  /// Shannon's entropy in bits a byte.
  static func bits(_ bytes: ArraySlice<UInt8>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let total = Double(bytes.count)
    return counts.reduce(0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }

  /// How often the kind of character (upper, lower, digit, sign) changes: rarely in words, often in keys.
  private static func changes(_ bytes: ArraySlice<UInt8>) -> Int {
    func kind(_ byte: UInt8) -> Int {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): 0
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): 2
      default: 3
      }
    }
    return zip(bytes, bytes.dropFirst()).count { kind($0) != kind($1) }
  }
}
