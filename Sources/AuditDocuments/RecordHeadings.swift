import AuditModel

/// Forms whose every line is a heading: `## ID: 7`, `## Title: it is slow`, `## Priority: High`, `## Steps`.
enum RecordHeadings {
  /// A document whose records have one heading each, with the other headings of a record below it.
  ///
  /// Two headings of one level that name an id make a form. The heading that names the title joins the id's.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    let starts = document.children.filter { labelled($0)?.key == .id }
    guard starts.count >= 2, case .heading(let level)? = starts.first?.kind,
      starts.allSatisfy({ $0.kind == .heading(level) })
    else { return document }
    var document = document
    var blocks: [MarkdownBlock] = []
    /// Where the heading of the open record stands, and whether its title is known.
    var open: (index: Int, isTitled: Bool)?
    for var block in document.children {
      guard case .heading(let own) = block.kind, own <= level else {
        blocks.append(block)
        continue
      }
      let field = labelled(block)
      if field?.key == .id, own == level, let value = field?.value {
        open = (blocks.count, false)
        block.content = [InlineLine(runs: [InlineRun(text: value + ":", style: [])])]
      } else if own < level {
        open = nil
      } else if let record = open, !record.isTitled, field?.key == .title, let value = field?.value {
        blocks[record.index].content[0].runs[0].text += " " + value
        open?.isTitled = true
        continue
      } else if open != nil {
        block.kind = .heading(min(6, level + 1))
      }
      blocks.append(block)
    }
    document.children = blocks
    return document
  }

  /// The label and value of a heading such as `Priority: High`; `nil` when the label is unknown or nothing follows it.
  static func labelled(_ block: MarkdownBlock) -> (label: String, key: FieldLabels.Key, value: String)? {
    guard case .heading = block.kind, let text = block.content.first?.text,
      let colon = text.firstIndex(where: { ":：".contains($0) })
    else { return nil }
    let label = EntryTitle(text: String(text[..<colon])).title
    let value = text[text.index(after: colon)...].trimmed
    guard !value.isEmpty, let key = FieldLabels.key(label) else { return nil }
    return (label, key, value)
  }
}
