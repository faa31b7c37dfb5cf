import AuditModel

/// Sentences that say of all entries what became of them, as "all nine findings of this report have been fixed" does.
struct ToldOfAll {
  private var items: [ImportedItem]
  private let own: Set<Int>

  /// `own` are the lines of the entries.
  init(_ items: [ImportedItem], own: Set<Int>) {
    (self.items, self.own) = (items, own)
  }

  /// The entries, closed where a sentence closes them and none of them says otherwise.
  func settled(_ root: Section) -> [ImportedItem] {
    guard items.contains(where: \.isAssumedOpen) else { return items }
    var told = self
    told.visit(root, root)
    return told.items
  }

  private mutating func visit(_ section: Section, _ root: Section) {
    let scope = section.level > 1 ? section.span : root.span
    let first = items.lazy.map(\.span.first).filter { $0 >= scope.first && $0 <= scope.last }.min()
    if let heading = section.heading, !own.contains(heading.span.first) {
      read(section.title, in: scope, isPreface: section.span.first < first ?? .max)
    }
    for block in section.content { read(block, in: scope, before: first ?? .max) }
    for child in section.children { visit(child, root) }
  }

  private mutating func read(_ block: MarkdownBlock, in scope: LineSpan, before first: Int) {
    if own.contains(block.span.first), block.kind == .paragraph { return }
    switch block.kind {
    case .paragraph:
      // A line that begins in bold, as a label does, is a sentence of its own.
      let text = block.content.reduce(into: "") { text, line in
        text += (line.runs.first?.style.contains(.strong) == true ? ". " : " ") + line.text
      }
      for sentence in text.split(whereSeparator: { ".!?。！？;；".contains($0) }) {
        read(String(sentence), in: scope, isPreface: block.span.first < first)
      }
    // The points of a list are what is to be reached, or parts of what was.
    case .quote: for child in block.children { read(child, in: scope, before: first) }
    default: break
    }
  }

  private mutating func read(_ sentence: String, in scope: LineSpan, isPreface: Bool) {
    guard let said = AllFixed(sentence, isPreface: isPreface) else { return }
    let within = items.indices.filter { scope.first <= items[$0].span.first && items[$0].span.first <= scope.last }
    var meant = within.isEmpty ? Array(items.indices) : within
    if let rank = said.rank {
      meant = meant.filter { index in
        items[index].rank == rank.rawValue && ![.assumed, .document].contains(items[index].priority.reason)
      }
    }
    meant = meant.filter { index in !items[index].section.dropFirst().contains(where: ToldWords.isLeft) }
    if let count = said.count {
      // "All nine": those of a series of so many, or everything when it comes near.
      let series = Dictionary(grouping: meant) { items[$0].rawID.map { String($0.prefix { !$0.isNumber }) } ?? "" }
      if let counted = series.values.first(where: { $0.count == count }), meant.count != count {
        meant = counted
      } else if abs(meant.count - count) * 5 > count {
        return
      }
    } else if !isPreface {
      // Behind the entries such a sentence may be about some of them.
      return
    }
    let isContradicted = meant.contains { items[$0].status.reason != .assumed && items[$0].status.value.isOpen }
    guard !isContradicted else { return }
    for index in meant where items[index].isAssumedOpen {
      items[index].close(sentence.trimmed, reason: .section)
    }
  }
}

/// A sentence that says that all problems, or all of a rank, are solved.
struct AllFixed {
  /// As many as it says there were.
  private(set) var count: Int?
  /// The rank of those it speaks of.
  private(set) var rank: PriorityWords.Rank?

  init?(_ sentence: String, isPreface: Bool) {
    let text = FoldedText(sentence)
    guard text.length <= 40, Self.doubts.first(in: text) == nil else { return nil }
    if isPreface, Self.tells.starts(text) != nil, let fixes = Self.fixes.first(in: text) {
      let head = text.part(..<fixes.range.lowerBound)
      count = Self.count(in: head)
      return
    }
    guard let all = Self.alls.first(in: text) else { return nil }
    let before = text.part(..<all.range.lowerBound)
    guard before.length <= 4 else { return nil }
    let rest = text.part(all.range.upperBound...)
    // "All of these have been fixed."
    if let these = Self.these.starts(text) ?? Self.these.starts(FoldedText(rest.text.trimmed)), these, isPreface,
      let state = Self.state(in: rest), !PriorityWords.isNegated(rest, before: state.lowerBound)
    {
      return
    }
    guard let noun = HeadingWords.issues.all(in: rest).first, noun.range.lowerBound <= 32,
      noun.meaning != .tasks,
      let state = Self.state(in: rest),
      state.lowerBound > noun.range.lowerBound || FoldedText.isIdeograph(rest.scalars[state.lowerBound])
    else { return nil }
    guard !PriorityWords.isNegated(rest, before: state.lowerBound) else { return nil }
    let head = rest.part(..<noun.range.lowerBound)
    rank = PriorityWords.rank(in: head.text, scaleStartsAtP1: false, marksCount: false)?.rank
    count = Self.count(in: head)
  }

  /// The first number of a text, in figures or as a word.
  private static func count(in text: FoldedText) -> Int? {
    text.words.lazy.compactMap { numbers[$0] ?? Int($0) }.first
  }

  /// Where a text says that something is done.
  private static func state(in text: FoldedText) -> Range<Int>? {
    StatusWords.solved.first(in: text)?.range ?? done.first(in: text)?.range
      ?? StatusWords.words.all(in: text).first { $0.meaning == .fixed }?.range
  }

  /// Words for the entries behind "all".
  private static let these = WordTable<Bool>([
    (
      true,
      """
      of these *, of them *, of the above *, of the below *, the following *, these have all *, these *, of the following *, dieser *, diese *, davon *, ceux ci *, estos *, estas *, estes *, essas *, esses *, questi *, queste *, эти *, они *, 以上*, 下列*, 以下*
      """
    )
  ])

  private static let alls = WordTable<Bool>([
    (
      true,
      """
      all, every, each of the, alle, sämtliche, tous les, toutes les, todos los, todas las, todos os, todas as, tutti i, tutte le, tutti gli, все, всі, wszystkie, tüm, bütün, 所有, 全部, すべての, 全ての, 全て, 모든, alle, semua, tất cả, جميع, كل
      """
    )
  ])

  /// Words of work that is done beside those of solved problems.
  private static let done = WordTable<Bool>([
    (
      true,
      """
      implemented, addressed, closed, completed, remediated, mitigated, done, erledigt*, umgesetzt*, geschlossen*, traité*, traités, traitées, cerrad*, implementad*, completad*, fechad*, concluíd*, implementat*, completat*, chius*, устранен*, закрыт*, выполнен*, 已处理, 已完成, 处理完毕, 修复完毕, 完了, 해결되었, 완료, 수정되었, tamamland*, giderildi, çözülmüş, usunięt*, zakończon*, opgelost, verholpen
      """
    )
  ])

  /// Words that make of it a wish, a condition, or something that was said of others.
  static let doubts = WordTable<Bool>([
    (
      true,
      """
      or, from, must, should, shall, will, would, need*, once, until, unless, before, when, if, after, not, except*, but, to be, be fixed, be resolved, goal, target, ensure, verify, previous*, prior, earlier, last, other, remaining, nearly, almost, most, until all,
      müssen, muss, sollten, sollen, werden, sobald, bevor, wenn, nicht, außer, bis, frühere*, vorherige*, letzte*, ziel, doivent, doit, devront, quand, lorsque, avant, sauf, pas, précédent*, objectif, deben, debe, cuando, antes, hasta, excepto, salvo, no, anterior*, objetivo, devem, deve, quando, até, exceto, não, anteriores, devono, deve, prima, finché, tranne, non, precedent*, obiettivo,
      должн*, нужно, необходимо, когда, если, кроме, не, предыдущ*, прошл*, повинн*, потрібно, якщо, крім, попередн*, należy, musz*, gdy, jeśli, oprócz, nie, poprzedni*, gerek*, olmalı, önceki, hariç, kadar,
      需要, 必须, 应, 之前, 上次, 除, 未, 尚, 后再, 待, べき, 必要, 前回, 以外, 未, まで, 해야, 필요, 이전, 제외, 않
      """
    )
  ])

  /// First words of a sentence that says what a document is about.
  private static let tells = WordTable<Bool>([
    (
      true,
      "this document *, this report *, this file *, this page *, documents *, summary of *, overview of *, the following *, below *"
    )
  ])

  /// What such a document is about when everything in it is done.
  private static let fixes = WordTable<Bool>([
    (
      true,
      """
      fixes implemented, fixes applied, fixes made, fixes completed, fixes deployed, fixes shipped, fixes that were, fixes that have been, fixes we made, fixes we applied, fixes which were, corrections made, corrections applied, bugs fixed, issues fixed, issues resolved, problems fixed, bugs that were fixed, issues that were fixed, issues that were resolved
      """
    )
  ])

  private static let numbers: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "trois": 3, "quatre": 4, "cinq": 5, "tres": 3,
    "cuatro": 4, "cinco": 5, "quatro": 4, "tre": 3, "quattro": 4, "cinque": 5, "три": 3, "четыре": 4, "пять": 5,
  ]
}
