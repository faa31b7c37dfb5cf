extension PatternDialect {
  /// Dockerfiles.
  ///
  /// What `RUN`, `CMD` and `ENTRYPOINT` run in a shell is read as Bash; in brackets it is an array. Tags, digests, options and other
  /// names may be left out of a pattern. A pattern that is no instruction is a command of the shell.
  static let dockerfile = PatternDialect(
    lowerings: [
      "source_file": .statements(.file),
      "from_instruction": .custom(from), "image_spec": .custom(image),
      "run_instruction": .custom(instruction), "cmd_instruction": .custom(instruction),
      "entrypoint_instruction": .custom(instruction), "shell_command": .custom(shell, readsSigns: true),
      "label_instruction": .custom(pairs), "env_instruction": .custom(pairs),
      "label_pair": .custom(pair), "env_pair": .custom(pair), "arg_instruction": .custom(argument),
      "expose_instruction": .custom(instruction), "expose_port": .custom(word), "user_instruction": .custom(user),
      "add_instruction": .custom(instruction), "copy_instruction": .custom(instruction),
      "volume_instruction": .custom(instruction), "workdir_instruction": .custom(instruction),
      "shell_instruction": .custom(instruction), "healthcheck_instruction": .custom(rest),
      "onbuild_instruction": .custom(instruction), "stopsignal_instruction": .custom(rest),
      "maintainer_instruction": .custom(rest), "cross_build_instruction": .custom(sign),
      "param": .custom(option), "mount_param": .custom(option),
      "json_string_array": .expression(.array), "json_string": .custom(quoted, readsSigns: true),
      "double_quoted_string": .custom(quoted, readsSigns: true),
      "single_quoted_string": .custom(quoted, readsSigns: true),
      "unquoted_string": .custom(word), "path": .custom(word), "image_alias": .custom(word),
      "image_name": .custom(word), "expansion": .custom(word), "variable": .custom(word),
      "heredoc_block": .absent, "comment": .absent, "line_continuation": .absent,
    ],
    frames: [Frame("", "\n"), Frame("RUN ", "\n")],
    ellipses: [EllipsisStyle(element: "\"\(PatternText.ellipsis)\"")],
    prepare: prepared, isAboutSingleWord: true, hasSpread: false, quotesHoldCode: true)

  private static let instructions: Set<String> = [
    "FROM", "RUN", "CMD", "LABEL", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG",
    "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL", "MAINTAINER",
  ]

  // MARK: Patterns

  /// Makes instructions of signs that stand for some, and values of signs where a name alone is no value.
  private static let prepared: @Sendable (String) -> String = { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard text.contains(where: { $0 == " " || $0 == "\n" }) else { return text }
    var isContinued = false
    return lines.map { line -> String in
      defer { isContinued = line.last == "\\" }
      let words = line.split(separator: " ")
      guard !isContinued, let first = words.first else { return String(line) }
      if words.count == 1, lines.count > 1, first == "..." || first.isVariable { return "CROSS_BUILD \(first)" }
      switch first {
      case "ENV" where words.contains("..."), "LABEL" where words.contains("..."):
        return words.map { $0 == first || $0.contains("=") ? String($0) : "\($0)=..." }.joined(separator: " ")
      // There must be two paths at least, and two ellipses are no more than one.
      case "ADD" where words.contains("..."), "COPY" where words.contains("..."): return "\(line) ..."
      case "EXPOSE", "STOPSIGNAL":
        return words.map { word in
          if word == "..." { return "${\(PatternText.ellipsis)}" }
          return word.isVariable ? "${\(PatternText.name(ofVariable: word.dropFirst()))}" : String(word)
        }.joined(separator: " ")
      case "FROM":
        return words.map { word in
          guard let at = word.lastIndex(of: "@"), word[word.index(after: at)...].isVariable else { return String(word) }
          return "\(word[...at])${\(PatternText.name(ofVariable: word[at...].dropFirst(2)))}"
        }.joined(separator: " ")
      case "ONBUILD" where words.count == 2 && words[1] == "...": return "ONBUILD CROSS_BUILD ..."
      default: return String(line)
      }
    }.joined(separator: "\n")
  }

  private static let sign: Lowering.Custom = { builder, node, role in
    builder.word(node, builder.rest(of: node), role)
  }

  // MARK: Words

  private static let word: Lowering.Custom = { builder, node, role in
    builder.word(node, builder.tree[node].start..<builder.tree[node].end, role)
  }

  private static let quoted: Lowering.Custom = { builder, node, role in
    builder.word(node, builder.content(of: node), role)
  }

  /// `--name=value`, which a pattern may leave out.
  private static let option: Lowering.Custom = { builder, node, _ in
    let (start, end) = (builder.tree[node].start, builder.tree[node].end)
    let source = builder.tree.source
    let sign = source[Int(start)..<Int(end)].firstIndex(of: UInt8(ascii: "=")).map(UInt32.init) ?? end
    let index = builder.open(.keywordArgument, .decorator, .part, node, label: start..<sign)
    if sign < end { builder.word(node, sign + 1..<end, .item) }
    builder.close(index)
  }

  // MARK: Instructions

  private static func open(_ builder: inout TermBuilder, _ node: NodeIndex, _ role: TermRole) -> TermIndex {
    let start = builder.tree[node].start
    return builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
  }

  private static let instruction: Lowering.Custom = { builder, node, role in
    let index = open(&builder, node, role)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  /// An instruction whose text says it all; but a check's command is one of its own.
  private static let rest: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node)
    guard parts.isEmpty || builder.kind(parts[0]) == "expansion" else { return instruction(&builder, node, role) }
    let index = open(&builder, node, role)
    if let value = parts.first {
      word(&builder, value, .item)
    } else {
      builder.word(node, builder.rest(of: node), .item)
    }
    builder.close(index)
  }

  private static let from: Lowering.Custom = { builder, node, role in
    let index = open(&builder, node, role)
    for child in builder.named(node) { builder.lower(child, builder.kind(child) == "image_alias" ? .result : .item) }
    builder.close(index)
  }

  private static let image: Lowering.Custom = { builder, node, role in
    guard let name = builder.field(node, "name") else { return }
    builder.lower(name, role)
    for (field, role) in [("tag", TermRole.label), ("digest", TermRole.fallback)] {
      guard let part = builder.field(node, field) else { continue }
      builder.word(part, builder.tree[part].start + 1..<builder.tree[part].end, role)
    }
  }

  private static let user: Lowering.Custom = { builder, node, role in
    let index = open(&builder, node, role)
    if let user = builder.field(node, "user") { builder.lower(user, .item) }
    if let group = builder.field(node, "group") { builder.lower(group, .label) }
    builder.close(index)
  }

  private static let argument: Lowering.Custom = { builder, node, role in
    let index = open(&builder, node, role)
    if let name = builder.field(node, "name") { builder.lower(name, .item) }
    if let value = builder.field(node, "default") {
      // A part of its own, so that `...` is some value and not none.
      let list = builder.open(.list, .item, .part, value)
      builder.lower(value, .item)
      builder.close(list)
    }
    builder.close(index)
  }

  /// Names and values in any order, of which a pattern may leave out some.
  private static let pairs: Lowering.Custom = { builder, node, role in
    let index = open(&builder, node, role)
    let start = builder.tree[node].start
    let list = builder.open(.object, .item, .part, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(list)
    builder.close(index)
  }

  private static let pair: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node)
    if let name = parts.first, builder.isEllipsis(name) { return builder.leaf(.ellipsis, role, node) }
    let start = builder.tree[node].start
    let index = builder.open(.pair, role, .part, node, label: start..<start)
    for part in parts { builder.lower(part, .item) }
    builder.close(index)
  }

  // MARK: The shell

  /// A command of the shell, read as Bash.
  private static let shell: Lowering.Custom = { builder, node, role in
    let record = builder.tree[node]
    // An instruction that its grammar cannot read is no command by another name.
    if builder.isPattern, instructions.contains(String(builder.tree.text(of: node).prefix { $0.isLetter })) {
      builder.refuse()
    }
    var text = Array(builder.tree.source[Int(record.start)..<Int(record.end)])
    for part in record.start == record.end ? [] : Array(node + 1..<record.next) {
      switch builder.kind(part) {
      // Its script stands below; what is left of the line says nothing.
      case "heredoc_marker": return builder.leaf(.token, role, node)
      // A line that is only a comment does not end the command.
      case "comment":
        let place = builder.tree[part]
        for index in Int(place.start)...Int(place.end) where index < record.end {
          text[index - Int(record.start)] = UInt8(ascii: " ")
        }
      default: break
      }
    }
    builder.embed(text, as: .bash, node, role)
  }
}

extension TermBuilder {
  /// The text of an instruction behind its name.
  fileprivate func rest(of node: NodeIndex) -> Range<UInt32> {
    let record = tree[node]
    let text = tree.source[Int(record.start)..<Int(record.end)]
    var start = text.firstIndex { $0 == 0x20 || $0 == 0x09 } ?? text.endIndex
    while start < text.endIndex, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return UInt32(start)..<record.end
  }

  /// Makes the term of a part of a node's text.
  fileprivate mutating func word(_ node: NodeIndex, _ range: Range<UInt32>, _ role: TermRole) {
    let mark = terms.count
    var range = range
    // `${...}` around a sign is what made it a value.
    let text = tree.source[Int(range.lowerBound)..<Int(range.upperBound)]
    if isPattern, text.starts(with: "${audit_".utf8), text.last == UInt8(ascii: "}") {
      range = range.lowerBound + 2..<range.upperBound - 1
    }
    name(node, range, role)
    guard terms[mark].kind == .identifier else { return }
    setKind(.string, of: mark)
    setSort(.expression, of: mark)
  }
}

extension Substring {
  /// Whether it is a metavariable.
  fileprivate var isVariable: Bool {
    first == "$" && count > 1
      && dropFirst().allSatisfy { ($0.isASCII && $0.isUppercase) || $0.isNumber || $0 == "_" || $0 == "." }
      && last != "." && dropFirst().first?.isNumber == false
  }
}
