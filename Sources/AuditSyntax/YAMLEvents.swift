import CLibyaml

/// One event of libyaml, its places turned into byte offsets.
struct YAMLEvent {
  enum Form: Equatable {
    case streamStart, streamEnd
    case documentStart, documentEnd(isExplicit: Bool)
    case alias
    case scalar(YAMLKind, isEmpty: Bool)
    case sequenceStart(isFlow: Bool), sequenceEnd
    case mappingStart(isFlow: Bool), mappingEnd
  }

  let form: Form
  /// How many of anchor and tag stand before it; its place includes them.
  let propertyCount: Int
  /// Offset of its first byte.
  let start: Int
  /// Offset one past its last byte; for the end of a block collection, where the next token begins.
  let end: Int
}

/// libyaml's parser over one text, event by event.
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: UnsafeBufferPointer<UInt8>
  private var offsets: CharacterOffsets

  /// `source` must outlive the reader.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    offsets = CharacterOffsets(source)
    parser = .allocate(capacity: 1)
    _ = yaml_parser_initialize(parser)
    // Said outright: otherwise a mark of two bytes at the start would make it UTF-16, and the marks of places count from elsewhere.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, source.baseAddress, source.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; `nil` after the end of the stream.
  ///
  /// - Throws: `ParseFailure.refused`.
  mutating func next() throws(ParseFailure) -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw refusal }
    defer { yaml_event_delete(&event) }
    var properties = 0
    let form: YAMLEvent.Form
    switch event.type {
    case YAML_STREAM_START_EVENT: form = .streamStart
    case YAML_STREAM_END_EVENT: form = .streamEnd
    case YAML_DOCUMENT_START_EVENT: form = .documentStart
    case YAML_DOCUMENT_END_EVENT: form = .documentEnd(isExplicit: event.data.document_end.implicit == 0)
    case YAML_ALIAS_EVENT: form = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      properties = (scalar.anchor == nil ? 0 : 1) + (scalar.tag == nil ? 0 : 1)
      let kind: YAMLKind =
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoteScalar
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoteScalar
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .blockScalar
        default: .plainScalar
        }
      form = .scalar(kind, isEmpty: kind == .plainScalar && scalar.length == 0)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      properties = (sequence.anchor == nil ? 0 : 1) + (sequence.tag == nil ? 0 : 1)
      form = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: form = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      properties = (mapping.anchor == nil ? 0 : 1) + (mapping.tag == nil ? 0 : 1)
      form = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: form = .mappingEnd
    default: return nil
    }
    let start = offsets.byte(ofCharacter: event.start_mark.index)
    return YAMLEvent(
      form: form, propertyCount: properties, start: start,
      end: max(start, offsets.byte(ofCharacter: event.end_mark.index)))
  }

  /// Why the parser gave up.
  ///
  /// libyaml's words are fixed ones: nothing of the file is in them.
  private var refusal: ParseFailure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
    let line =
      parser.pointee.error == YAML_READER_ERROR
      ? source.prefix(parser.pointee.problem_offset).count { $0 == UInt8(ascii: "\n") }
      : parser.pointee.problem_mark.line
    return .refused(line: line + 1, reason: problem + context)
  }
}

/// Byte offsets of a text's characters.
///
/// libyaml counts characters. One pass, four bytes for each 256 characters; then a look-up walks at most 256 of them.
struct CharacterOffsets {
  private let source: UnsafeBufferPointer<UInt8>
  /// The byte offsets of every 256th character; empty when all are ASCII.
  private var marks: ContiguousArray<UInt32> = []
  private static let step = 256

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    guard source.contains(where: { $0 >= 0x80 }) else { return }
    var count = 0
    for (offset, byte) in source.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.step == 0 { marks.append(UInt32(offset)) }
      count += 1
    }
  }

  /// The offset of a character's first byte, from its number; the text's size for one past the last.
  func byte(ofCharacter index: Int) -> Int {
    guard !marks.isEmpty else { return min(index, source.count) }
    guard index / Self.step < marks.count else { return source.count }
    var offset = Int(marks[index / Self.step])
    var left = index % Self.step
    while left > 0, offset < source.count {
      offset += 1
      if offset >= source.count || source[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }
}
