import AuditModel

/// Finds what a compiler of TypeScript or of new JavaScript leaves in the files that it writes, and no person does.
///
/// Such files are often committed beside their sources, under any name; what is wrong in them is to be mended there.
enum CompiledScript {
  private static let headBytes = 2048
  /// How a line begins that a compiler writes at the head of a module; each is followed by anything.
  private static let heads = [
    "Object.defineProperty(exports, \"__esModule\"", "Object.defineProperty(exports, '__esModule'",
    "/******/ (() => { // webpackBootstrap", "/******/ (function(modules) {",
  ].map { Array($0.utf8) }
  /// How the helpers begin that the TypeScript compiler writes: `var __awaiter = (this && this.__awaiter) || …`.
  private static let helper = Array("var __".utf8)
  private static let helperSource = Array("(this && this.__".utf8)
  /// How the last line begins where a map leads back to the source.
  private static let maps = ["//# sourceMappingURL=", "/*# sourceMappingURL="].map { Array($0.utf8) }

  /// The line that shows it, cut to 120 bytes; `nil` for a file of people.
  static func line(in bytes: [UInt8], _ language: LanguageID) -> String? {
    switch language {
    case .javascript, .jsx: head(of: bytes) ?? map(in: bytes)
    case .css: map(in: bytes)
    default: nil
    }
  }

  private static func head(of bytes: [UInt8]) -> String? {
    for line in bytes.prefix(headBytes).split(separator: 10) {
      // Lines of compilers begin in the first column.
      guard let first = line.first, "O/v".utf8.contains(first) else { continue }
      let isHelper = line.starts(with: helper) && line.drop { $0 != UInt8(ascii: "(") }.starts(with: helperSource)
      if isHelper || heads.contains(where: line.starts) { return shown(line) }
    }
    return nil
  }

  private static func map(in bytes: [UInt8]) -> String? {
    let text = bytes[..<(bytes.lastIndex { $0 != 10 && $0 != 13 && $0 != 32 }.map { $0 + 1 } ?? 0)]
    let line = text[(text.lastIndex(of: 10).map { $0 + 1 } ?? 0)...]
    return maps.contains(where: line.starts) ? shown(line) : nil
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String { String(decoding: line.prefix(120), as: UTF8.self) }
}
