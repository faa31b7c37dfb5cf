/// The classes of a Python project: their bases and what their bodies define, read from the text without a parse.
///
/// Bases are matched by their last name, so two classes of one name count as one: that can only make a rule more silent.
struct ClassIndex: Sendable {
  /// One `class` statement.
  struct Header: Sendable {
    let name: String
    let bases: [String]
    /// The methods and attributes of its body, each followed by a line end: few are ever asked for.
    fileprivate var members: [UInt8] = []

    /// Whether its body defines a name.
    fileprivate func defines(_ name: String) -> Bool {
      members.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(name.utf8) }
    }
  }

  private var headers: [String: [Header]] = [:]
  private var children: [String: Set<String>] = [:]

  /// Joins the headers of all files.
  init(_ files: some Sequence<[Header]>) {
    for header in files.joined() {
      headers[header.name, default: []].append(header)
      for base in header.bases { children[base, default: []].insert(header.name) }
    }
  }

  /// Whether a class derived from `name`, or a class mixed into one, defines a member.
  func isOverridden(_ member: String, of name: String) -> Bool {
    let ancestors = closure(of: [name]) { name in headers[name, default: []].flatMap(\.bases) }
    let descendants = closure(of: children[name, default: []]) { children[$0, default: []] }
    let mixed = closure(of: descendants) { name in headers[name, default: []].flatMap(\.bases) }
    return mixed.subtracting(ancestors).contains { name in
      headers[name, default: []].contains { $0.defines(member) }
    }
  }

  private func closure(of start: some Sequence<String>, _ next: (String) -> some Sequence<String>) -> Set<String> {
    var seen: Set<String> = Set(start)
    var queue = Array(seen)
    while let name = queue.popLast() {
      for other in next(name) where seen.insert(other).inserted { queue.append(other) }
    }
    return seen
  }

  /// The class statements of a file, found line by line.
  static func headers(in source: [UInt8]) -> [Header] {
    source.withUnsafeBufferPointer { headers(in: $0) }
  }

  private static func headers(in source: UnsafeBufferPointer<UInt8>) -> [Header] {
    var result: [Header] = []
    /// The classes whose bodies may still be open, with the indentation of their `class`.
    var open: [(indent: Int, memberIndent: Int?, index: Int)] = []
    var position = 0
    while position < source.count {
      // Outside all classes nothing else counts.
      if open.isEmpty {
        guard let next = lineWithClass(in: source, from: position) else { break }
        position = next
      }
      let lineEnd = source.endOfLine(from: position)
      defer { position = max(position, lineEnd + 1) }
      var start = position
      while start < lineEnd, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
      let indent = start - position
      guard start < lineEnd, source[start] != UInt8(ascii: "#"), source[start] != UInt8(ascii: "\r") else { continue }
      let line = source[start..<lineEnd]
      let isClass = source[start] == UInt8(ascii: "c") && line.starts(with: "class ".utf8)
      // A line inside a string or a bracket may begin anywhere: only lines that open or define something close a body.
      let defined = definedName(line)
      guard isClass || defined != nil else { continue }
      while let last = open.last, indent <= last.indent { open.removeLast() }
      if let last = open.last, let name = defined {
        if last.memberIndent == nil { open[open.count - 1].memberIndent = indent }
        if open[open.count - 1].memberIndent == indent {
          result[last.index].members += name
          result[last.index].members.append(UInt8(ascii: "\n"))
        }
      }
      if isClass, let (header, end) = header(source, at: start + 6) {
        result.append(header)
        open.append((indent, nil, result.count - 1))
        position = end
      }
    }
    return result
  }

  /// Where the next line begins whose first word may be `class`.
  private static func lineWithClass(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < source.count {
      var word = position
      while word < source.count, source[word] == 0x20 || source[word] == 0x09 { word += 1 }
      if word < source.count, source[word] == UInt8(ascii: "c") { return position }
      position = source.endOfLine(from: word) + 1
    }
    return nil
  }

  /// The name that a line defines with `def`, `class` or `name =`.
  private static func definedName(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    for keyword in ["def ", "async def ", "class "]
    where line.first == keyword.utf8.first && line.starts(with: keyword.utf8) {
      let name = line.dropFirst(keyword.utf8.count).drop { $0 == 0x20 }.prefix(while: isNameByte)
      return name.isEmpty ? nil : name
    }
    let name = line.prefix(while: isNameByte)
    guard !name.isEmpty else { return nil }
    let rest = line.dropFirst(name.count).drop { $0 == 0x20 }
    guard let sign = rest.first else { return nil }
    let isAssignment = sign == UInt8(ascii: "=") && rest.dropFirst().first != UInt8(ascii: "=")
    return isAssignment || sign == UInt8(ascii: ":") && rest.contains(UInt8(ascii: "="))
      ? name : nil
  }

  private static func header(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> (Header, end: Int)? {
    let name = source[start...].drop { $0 == 0x20 }.prefix(while: isNameByte)
    guard !name.isEmpty else { return nil }
    var position = name.endIndex
    while position < source.count, source[position] == 0x20 { position += 1 }
    // Type parameters: class Box[T](Base).
    if position < source.count, source[position] == UInt8(ascii: "[") {
      position = (source[position...].prefix(500).firstIndex(of: UInt8(ascii: "]")) ?? position) + 1
    }
    var bases: [String] = []
    if position < source.count, source[position] == UInt8(ascii: "(") {
      var depth = 0
      var argument: [UInt8] = []
      func finish() {
        // `metaclass=ABCMeta` is no base; of `models.Base[T]` the base is `Base`.
        guard !argument.contains(UInt8(ascii: "=")) else { return }
        let head = argument.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "(") }
        let last = head.split(separator: UInt8(ascii: ".")).last ?? []
        let base = last.filter(isNameByte)
        if !base.isEmpty { bases.append(String(decoding: base, as: UTF8.self)) }
      }
      let limit = min(source.count, position + 4000)
      while position < limit {
        let byte = source[position]
        position += 1
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["):
          depth += 1
          if depth > 1 { argument.append(byte) }
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 {
            finish()
            return (Header(name: String(decoding: name, as: UTF8.self), bases: bases), position)
          }
        case UInt8(ascii: ",") where depth == 1:
          finish()
          argument = []
        case UInt8(ascii: "#"):
          while position < limit, source[position] != UInt8(ascii: "\n") { position += 1 }
        case 0x20, 0x09, 0x0a, 0x0d: break
        default: argument.append(byte)
        }
      }
      return nil
    }
    return (Header(name: String(decoding: name, as: UTF8.self), bases: bases), position)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
