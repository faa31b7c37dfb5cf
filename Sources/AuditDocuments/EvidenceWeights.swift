/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 420 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
/// are left out.
enum EvidenceWeights {
  /// The weights for series of a kind.
  static func of(_ kind: Series.Kind) -> [String: Double] {
    switch kind {
    case .headings: headings
    case .bullets, .numbers, .boxes: items
    case .rows: rows
    }
  }

  private static func table(_ text: String) -> [String: Double] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var weights: [String: Double] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      weights[String(words[index])] = Double(String(words[index + 1]))
    }
    return weights
  }

  /// Headings below one heading.
  private static let headings = table(
    """
    above.aside 0.19  above.audit 0.4  above.fixed 0.08  above.id -0.19  above.issues 0.16  above.label 0.06
    above.plainGroup 0.12  above.problem 0.14  above.rank 0.26  above.rankHigh 0.27  above.response 0.07  above.tasks 0.23
    above.tests 0.27  above.trouble 0.24  above.warn -0.1  alike0 -0.1  alike1 -0.33  alike2 0.18  alike5 0.25  bias -1.98
    covered -0.35  d.chain -0.62  d.described -0.32  d.form -0.51  d.named -0.7  d.numbered -0.2  d.plain -0.14  d.rows -0.43
    depth0 -0.19  depth1 0.06  depth2 0.26  depth3 -0.13  doc.area -0.06  doc.areaStart 0.14  doc.aside 0.14  doc.audit -0.76
    doc.debt 0.57  doc.deferred -0.17  doc.fixed 0.06  doc.guidance -0.14  doc.label -0.42  doc.long -0.14  doc.next 0.07
    doc.otherStatus 0.25  doc.plainGroup -0.2  doc.plan -0.5  doc.problem 0.07  doc.rank 0.11  doc.rankHigh 0.11
    doc.remains -0.13  doc.response -0.37  doc.tasks 0.4  doc.tests -0.28  doc.trouble 0.07  doc.warn -0.32  early 0.06
    file.areaStart -0.18  file.aside 0.12  file.audit 0.19  file.debt 0.11  file.deferred -0.07  file.fixed -0.09
    file.issues 0.18  file.label -0.2  file.otherStatus -0.07  file.plainGroup 0.13  file.remains 0.19  file.tasks -0.21
    file.tests -0.1  g.none -0.1  h.aside -0.74  h.bare -0.33  h.form 0.25  h.id -0.21  h.keys1 -0.75  h.keys2 -0.3
    h.lists -0.13  h.n3 0.55  h.noun 0.43  h.number -0.19  h.plainGroup 0.2  h.prio -0.35  h.rank 0.18  h.trouble 0.05
    h.wells -0.35  hasAbove -0.13  level1 -0.15  level3 0.25  level4 -0.11  n1 -0.1  n16 0.15  n3 -0.13  n6 0.11  position 0.07
    r.before -0.56  r.before6 -0.45  r.body 0.38  r.body6 0.35  r.earlier -0.45  r.numbers -0.52  s.allCheck 0.17  s.area -0.35
    s.aside -0.33  s.below -0.14  s.belowCounted -0.26  s.belowLabels 0.25  s.body5 -0.81  s.boxesIn -0.57  s.chain 0.71
    s.check 0.38  s.code 0.13  s.colonEnd -0.52  s.digits 0.09  s.fixedWord 0.23  s.form 0.17  s.form3 -0.07  s.id 0.65
    s.issueNoun -0.76  s.kDescription 0.47  s.kPlace -0.36  s.kPrio 0.29  s.kProblem 0.26  s.keys1 0.82  s.keys2 0.43
    s.keys3 -0.15  s.label -0.4  s.long 0.68  s.number 0.7  s.place 0.32  s.plainGroup -0.4  s.plan -0.07  s.praise -0.11
    s.prio 0.44  s.recurs -0.23  s.response -0.21  s.sharedLabel -0.27  s.short -0.99  s.statusMark 0.33  s.statusWord 0.36
    s.table -0.41  s.tests -0.17  s.trouble 0.7  s.wellAudit -0.11  s.wellPlain 0.42  u.area -0.26  u.aside -0.68  u.below 0.12
    u.belowCounted -0.47  u.body 0.05  u.boxes -0.64  u.check 0.17  u.counts -0.07  u.first -0.1  u.id 1.19  u.keys1 1.08
    u.keys2 0.76  u.label -0.22  u.last -0.21  u.long 0.42  u.noun -0.45  u.number 1.19  u.place 0.34  u.plainGroup -0.41
    u.plan -0.18  u.praise -0.1  u.prio 0.58  u.prioMark 0.19  u.rank 0.21  u.recurs -0.19  u.response -0.34  u.severity -0.54
    u.short -0.49  u.status 0.43  u.struck 0.44  u.table -0.42  u.tests -0.15  u.trouble 0.67  u.warn 0.19  u.warnAmongWell 0.09
    u.warnBesideWell 0.15  u.wellAmongWarn -0.24  u.wellBesideWarn -0.11  up.area -0.08  up.aside -0.64  up.audit -0.17
    up.debt -0.17  up.deferred 0.27  up.guidance -0.07  up.id -0.16  up.isTitle -0.13  up.keys1 -0.41  up.keys2 -0.14
    up.label -0.21  up.long -0.18  up.next 0.08  up.otherStatus -0.21  up.plainGroup 0.14  up.plan 0.26  up.praise -0.32
    up.problem 0.22  up.rank 0.61  up.rankHigh -0.08  up.remains -0.11  up.response 0.08  up.tasks 0.24  up.warn 0.32
    up.warnBesideWell 0.42  up.wellBesideWarn -0.29
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.14  above.areaStart -0.3  above.aside -0.79  above.audit -0.11  above.counts 0.06  above.debt 0.29
    above.deferred -0.23  above.fixed 0.25  above.guidance -0.12  above.id -0.18  above.issues 0.06  above.label 0.16
    above.long -0.28  above.next -0.42  above.numbered -0.08  above.otherStatus 0.05  above.plainGroup 0.61  above.plan 0.54
    above.praise -0.23  above.problem 0.33  above.rank 0.15  above.rankHigh -0.52  above.remains 0.83  above.response -0.37
    above.tasks 0.94  above.tests -0.4  above.trouble 0.5  above.warn 0.21  alike0 -0.6  alike1 0.17  alike2 -0.15  alike5 0.56
    bias -1.99  boxes 1.25  boxes.aside 0.31  boxes.rank 0.27  boxes.remains 0.22  boxes.tasks 0.35  bullets -1.13
    bullets.aside -0.24  bullets.problems 0.19  bullets.rank 0.09  bullets.tasks -0.1  covered 0.63  d.boxes -0.88  d.chain -1.05
    d.described -0.48  d.form -0.38  d.named 0.13  d.numbered -0.28  d.plain 0.86  d.rows -0.39  depth0 -0.09  depth1 0.38
    depth2 0.32  depth3 -0.64  doc.aside -0.14  doc.audit -0.44  doc.fixed -0.24  doc.guidance -0.07  doc.issues -0.24
    doc.label 0.29  doc.long -1.12  doc.next -0.1  doc.nothing 0.19  doc.otherStatus 0.12  doc.plainGroup 0.32  doc.plan 0.25
    doc.praise 0.56  doc.problem -0.3  doc.rank -0.39  doc.rankHigh -0.57  doc.remains 0.57  doc.response 0.19  doc.tasks -0.14
    doc.template -0.07  doc.tests -0.24  doc.trouble -0.33  doc.warn -0.42  fieldList -0.43  file.areaStart 0.09  file.aside 0.29
    file.audit 0.43  file.debt -0.21  file.deferred -0.16  file.label 0.26  file.otherStatus 0.17  file.plainGroup 0.08
    file.problem 0.22  file.rank -0.15  file.rankHigh -0.15  file.response -0.23  file.tasks 0.5  file.tests 0.16
    file.trouble 0.2  g.none 0.31  h.aside -0.09  h.bare 0.86  h.chain -0.24  h.form -0.26  h.id -0.19  h.keys1 -0.21
    h.lists 0.61  h.n3 -0.08  h.noun 0.46  h.number -0.37  h.plainGroup 0.74  h.prio -0.08  h.rank 0.79  h.trouble -0.33
    h.wells -0.25  hasAbove -0.67  in.issues 0.53  in.label -0.56  in.praise -0.14  in.problem 0.72  in.rank 0.42
    in.remains 0.62  in.response -0.14  in.short -0.14  in.telling -0.53  in.tests -0.29  in.there -0.74  in.trouble 0.41
    introduced -0.47  n1 0.09  n16 0.17  n2 -0.26  n3 -0.28  n6 0.24  numbers -0.14  numbers.aside -0.82  numbers.problems 0.16
    numbers.rank 0.46  numbers.remains 0.38  numbers.tasks 0.07  position -0.06  r.after -0.36  r.answer -0.23  r.before -0.88
    r.before6 -0.45  r.body -0.26  r.body6 -0.07  rankOfProblems 0.43  s.allCheck -0.26  s.allTickedAudit -0.35  s.allWarn -0.08
    s.aside -0.43  s.body 0.77  s.body5 0.73  s.bold 0.55  s.chain 1.11  s.check -0.1  s.codeOnly -0.14  s.colonEnd -0.17
    s.digits -0.05  s.fixedWord 0.24  s.form 0.26  s.form3 0.3  s.id 0.9  s.issueNoun -0.45  s.kDescription -0.05  s.kFix 0.56
    s.kPrio 0.1  s.kProblem 0.32  s.kStatus 0.4  s.keys1 0.8  s.keys2 0.34  s.keys3 0.29  s.label -0.44  s.long 0.75
    s.number 0.69  s.place 0.17  s.plainGroup -0.19  s.plan -0.11  s.praise -0.19  s.prio 0.05  s.prioMark 0.39  s.question -0.24
    s.rankWord 0.17  s.recurs -0.31  s.restart -0.76  s.short -0.31  s.statusMark -0.19  s.statusWord 0.27  s.ticked 0.18
    s.trouble 0.59  s.warn 0.06  s.warnRanked -0.07  s.wellAudit -0.29  s.wellPlain -0.28  u.aside -0.26  u.body 0.33
    u.bold 0.57  u.check -0.32  u.counts 0.07  u.id 0.81  u.keys1 0.72  u.keys2 0.34  u.label -0.26  u.last -0.24  u.long 0.15
    u.noun -0.17  u.number 0.69  u.place 0.07  u.plainGroup -0.11  u.plan -0.09  u.praise -0.14  u.prio 0.09  u.prioMark 0.39
    u.rank 0.11  u.recurs -0.19  u.severity -0.13  u.short -0.71  u.status 0.26  u.struck 0.19  u.ticked 0.13  u.trouble 0.2
    u.warn 0.24  u.warnBesideWell 0.32  up.area 0.05  up.areaStart 0.13  up.aside -0.67  up.audit -0.07  up.catchAll 0.54
    up.counts 0.79  up.debt 0.22  up.deferred 0.77  up.fixed -0.16  up.guidance 0.46  up.id -0.39  up.isTitle 0.25
    up.issues 0.17  up.keys1 -0.21  up.keys2 -0.29  up.label -0.11  up.long 0.07  up.next 0.54  up.numbered -0.58
    up.otherStatus -0.27  up.plainGroup 0.81  up.plan 0.29  up.praise -0.55  up.problem 0.77  up.rank 0.72  up.remains 0.63
    up.response -0.14  up.tasks 0.31  up.template -0.08  up.tests -0.43  up.trouble -0.21  up.warnBesideWell 0.12  up.well 0.11
    up.wellBesideWarn -0.12
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.areaStart -0.08  above.audit -0.07  above.debt -0.1  above.deferred 0.18  above.fixed -0.06  above.issues 0.07
    above.long -0.17  above.next -0.13  above.otherStatus -0.14  above.plainGroup -0.06  above.praise 0.16  above.rankHigh 0.13
    above.response -0.14  above.tasks 0.43  above.tests -0.15  above.trouble -0.11  above.warn 0.27  alike0 -0.45  alike1 -0.14
    alike2 0.52  alike5 0.06  bias -1.75  covered 0.12  d.boxes -0.32  d.chain -0.31  d.described -0.71  d.form -0.58
    d.named -0.25  d.numbered -0.2  d.plain 0.32  depth1 0.18  depth3 -0.17  doc.debt 0.16  doc.long -0.15  doc.otherStatus -0.14
    doc.plainGroup -0.05  doc.plan 0.15  doc.praise -0.07  doc.problem 0.05  doc.rank -0.09  doc.rankHigh -0.09
    doc.response 0.09  doc.tasks -0.13  doc.template 0.1  doc.trouble 0.08  doc.warn 0.07  early -0.42  file.areaStart -0.17
    file.aside -0.16  file.audit -0.29  file.debt -0.09  file.deferred -0.08  file.issues -0.05  file.otherStatus -0.06
    file.plainGroup 0.07  file.problem -0.13  file.remains -0.08  file.tasks -0.08  file.trouble 0.07  h.aside -0.36
    h.chain -0.18  h.form -0.24  h.id -0.17  h.keys1 -0.46  h.keys2 -0.17  h.lists -0.22  h.n3 -0.18  h.noun 0.08  h.number -0.07
    h.plainGroup 0.12  h.prio -0.18  h.trouble -0.11  hasAbove -0.17  late -0.36  n16 -0.31  n2 -0.1  n6 0.34  position -0.1
    r.answer 0.12  r.before -0.48  r.before6 -0.31  r.body -0.42  r.body6 -0.15  r.earlier -0.35  rankOfProblems 0.18
    s.allCheck -0.05  s.area -0.06  s.aside -0.1  s.bold -0.18  s.fixedWord 0.16  s.id 0.75  s.issueNoun -0.11
    s.kDescription 0.08  s.kFix 0.2  s.kPlace -0.05  s.kPrio -0.33  s.kProblem 0.25  s.kStatus -0.18  s.keys1 0.4  s.keys2 0.43
    s.keys3 -0.36  s.label -0.09  s.long 0.78  s.number 0.08  s.plainGroup 0.13  s.prioMark 0.7  s.rankWord 0.14  s.short -0.59
    s.tests -0.06  s.trouble 0.34  s.wellAudit -0.05  s.wellPlain 0.14  t.cause 0.25  t.currentState 0.25  t.description 0.08
    t.effort -0.11  t.example -0.1  t.firstID 0.79  t.fix -0.05  t.fixedOn 0.22  t.id 0.88  t.impact -0.2  t.location -0.05
    t.measure -0.43  t.notes -0.14  t.noun 0.44  t.priority -0.33  t.report 0.14  t.reported 0.18  t.resolution 0.25
    t.risk -0.05  t.status -0.18  t.summary -0.09  t.target -0.22  t.task 0.36  t.title 0.56  t.two -0.1  t.unknown -0.06
    t.wide 0.26  u.area -0.06  u.aside -0.11  u.bold -0.17  u.check 0.06  u.id 0.67  u.keys1 0.4  u.keys2 0.43  u.label -0.08
    u.nothing -0.06  u.noun -0.11  u.number 0.08  u.place 0.05  u.plainGroup 0.15  u.prioMark 0.68  u.rank 0.1  u.severity -0.07
    u.short 0.14  u.struck 0.06  u.tests -0.06  u.trouble 0.2  up.areaStart 0.1  up.aside -0.72  up.audit 0.06  up.deferred -0.05
    up.fixed 0.24  up.guidance -0.13  up.isTitle 0.18  up.issues 0.25  up.keys1 -0.44  up.keys2 -0.06  up.long 0.09
    up.next -0.06  up.numbered 0.27  up.otherStatus 0.11  up.plainGroup 0.12  up.plan -0.08  up.problem 0.31  up.rank 0.31
    up.remains 0.1  up.tests -0.52  up.warnBesideWell 0.18  up.well 0.11  up.wellBesideWarn 0.13
    """)
}
