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
    above.aside 0.18  above.audit 0.4  above.fixed 0.08  above.id -0.18  above.issues 0.16  above.label 0.06
    above.otherStatus 0.05  above.plainGroup 0.13  above.problem 0.14  above.rank 0.26  above.rankHigh 0.26  above.response 0.06
    above.tasks 0.23  above.tests 0.25  above.trouble 0.24  above.warn -0.1  alike0 -0.12  alike1 -0.36  alike2 0.19  alike5 0.28
    bias -1.85  covered -0.36  d.chain -0.62  d.described -0.34  d.form -0.5  d.named -0.7  d.numbered -0.17  d.plain -0.15
    d.rows -0.45  depth0 -0.18  depth1 0.06  depth2 0.24  depth3 -0.13  doc.areaStart 0.14  doc.aside 0.12  doc.audit -0.75
    doc.debt 0.53  doc.deferred -0.17  doc.guidance -0.14  doc.label -0.41  doc.long -0.12  doc.next 0.07  doc.otherStatus 0.24
    doc.plainGroup -0.22  doc.plan -0.5  doc.problem 0.1  doc.rank 0.1  doc.rankHigh 0.11  doc.remains -0.14  doc.response -0.32
    doc.tasks 0.4  doc.tests -0.29  doc.trouble 0.06  doc.warn -0.33  file.areaStart -0.16  file.aside 0.1  file.audit 0.2
    file.debt 0.08  file.deferred -0.07  file.fixed -0.09  file.issues 0.21  file.label -0.24  file.otherStatus -0.09
    file.plainGroup 0.1  file.remains 0.16  file.tasks -0.19  file.tests -0.1  g.none -0.1  h.aside -0.74  h.bare -0.34
    h.form 0.27  h.id -0.21  h.keys1 -0.74  h.keys2 -0.28  h.lists -0.12  h.n3 0.53  h.noun 0.46  h.number -0.21
    h.plainGroup 0.2  h.prio -0.35  h.rank 0.16  h.wells -0.38  hasAbove -0.13  level1 -0.14  level2 0.05  level3 0.23
    level4 -0.12  n1 -0.08  n16 0.14  n3 -0.16  n6 0.11  position 0.05  r.after -0.06  r.before -0.56  r.before6 -0.46
    r.body 0.4  r.body6 0.36  r.earlier -0.43  r.numbers -0.5  s.allCheck 0.18  s.area -0.33  s.aside -0.35  s.below -0.12
    s.belowCounted -0.26  s.belowLabels 0.25  s.body5 -0.87  s.boxesIn -0.57  s.chain 0.72  s.check 0.38  s.code 0.13
    s.colonEnd -0.52  s.digits 0.09  s.fixedWord 0.22  s.form 0.11  s.id 0.65  s.issueNoun -0.76  s.kDescription 0.46
    s.kPlace -0.35  s.kPrio 0.26  s.kProblem 0.19  s.keys1 0.78  s.keys2 0.45  s.keys3 -0.15  s.label -0.39  s.long 0.63
    s.number 0.71  s.place 0.34  s.plainGroup -0.39  s.plan -0.06  s.praise -0.11  s.prio 0.43  s.recurs -0.24  s.response -0.22
    s.sharedLabel -0.28  s.short -0.98  s.statusMark 0.32  s.statusWord 0.36  s.table -0.4  s.tests -0.15  s.trouble 0.7
    s.wellAudit -0.09  s.wellPlain 0.43  u.area -0.26  u.aside -0.7  u.below 0.12  u.belowCounted -0.48  u.boxes -0.64
    u.check 0.18  u.counts -0.06  u.first -0.09  u.id 1.17  u.keys1 1.07  u.keys2 0.77  u.label -0.22  u.last -0.21  u.long 0.41
    u.noun -0.45  u.number 1.18  u.place 0.36  u.plainGroup -0.42  u.plan -0.18  u.praise -0.06  u.prio 0.57  u.prioMark 0.19
    u.rank 0.22  u.recurs -0.19  u.response -0.35  u.severity -0.53  u.short -0.48  u.status 0.43  u.struck 0.44  u.table -0.4
    u.tests -0.13  u.trouble 0.68  u.warn 0.19  u.warnAmongWell 0.09  u.warnBesideWell 0.16  u.wellAmongWarn -0.21
    u.wellBesideWarn -0.12  up.area -0.07  up.aside -0.67  up.audit -0.17  up.debt -0.22  up.deferred 0.27  up.guidance -0.07
    up.id -0.16  up.isTitle -0.11  up.keys1 -0.4  up.keys2 -0.13  up.label -0.2  up.long -0.21  up.next 0.07
    up.otherStatus -0.16  up.plainGroup 0.18  up.plan 0.25  up.praise -0.32  up.problem 0.22  up.rank 0.64  up.rankHigh -0.07
    up.remains -0.11  up.response 0.07  up.tasks 0.26  up.warn 0.3  up.warnBesideWell 0.39  up.wellBesideWarn -0.28
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.11  above.areaStart -0.28  above.aside -0.78  above.audit -0.09  above.counts 0.05  above.debt 0.28
    above.deferred -0.23  above.fixed 0.23  above.guidance -0.11  above.id -0.17  above.issues 0.07  above.label 0.15
    above.long -0.26  above.next -0.45  above.numbered -0.1  above.otherStatus 0.07  above.plainGroup 0.63  above.plan 0.51
    above.praise -0.25  above.problem 0.32  above.rank 0.12  above.rankHigh -0.56  above.remains 0.83  above.response -0.38
    above.tasks 0.92  above.tests -0.4  above.trouble 0.52  above.warn 0.21  alike0 -0.57  alike1 0.09  alike2 -0.16  alike5 0.61
    bias -2.12  boxes 1.23  boxes.aside 0.3  boxes.rank 0.28  boxes.remains 0.22  boxes.tasks 0.35  bullets -1.14
    bullets.aside -0.24  bullets.problems 0.14  bullets.rank 0.09  bullets.remains 0.06  bullets.tasks -0.11  covered 0.63
    d.boxes -0.9  d.chain -1.06  d.described -0.63  d.form -0.23  d.numbered -0.22  d.plain 0.89  d.rows -0.34  depth0 -0.08
    depth1 0.38  depth2 0.29  depth3 -0.61  doc.aside -0.17  doc.audit -0.47  doc.fixed -0.23  doc.guidance -0.07
    doc.issues -0.24  doc.label 0.32  doc.long -1.02  doc.next -0.12  doc.nothing 0.2  doc.otherStatus 0.15  doc.plainGroup 0.21
    doc.plan 0.2  doc.praise 0.55  doc.problem -0.28  doc.rank -0.36  doc.rankHigh -0.54  doc.remains 0.58  doc.response 0.14
    doc.tasks -0.11  doc.template -0.08  doc.tests -0.24  doc.trouble -0.32  doc.warn -0.42  fieldList -0.5  file.aside 0.32
    file.audit 0.45  file.debt -0.18  file.deferred -0.11  file.label 0.31  file.long -0.05  file.otherStatus 0.17
    file.plainGroup 0.06  file.problem 0.18  file.rank -0.11  file.rankHigh -0.11  file.response -0.2  file.tasks 0.54
    file.tests 0.15  file.trouble 0.21  g.none 0.28  h.aside -0.12  h.bare 0.84  h.chain -0.25  h.form -0.25  h.id -0.19
    h.keys1 -0.17  h.keys2 0.06  h.lists 0.63  h.n3 -0.09  h.noun 0.47  h.number -0.39  h.plainGroup 0.78  h.prio -0.1
    h.rank 0.78  h.trouble -0.32  h.wells -0.16  hasAbove -0.64  in.issues 0.51  in.label -0.54  in.praise -0.13  in.problem 0.65
    in.rank 0.38  in.remains 0.66  in.response -0.13  in.short -0.12  in.telling -0.52  in.tests -0.28  in.there -0.74
    in.trouble 0.32  introduced -0.49  n1 0.08  n16 0.16  n2 -0.3  n3 -0.24  n6 0.27  numbers -0.12  numbers.aside -0.78
    numbers.problems 0.2  numbers.rank 0.49  numbers.remains 0.38  numbers.tasks 0.1  r.after -0.33  r.answer -0.22
    r.before -0.87  r.before6 -0.53  r.body -0.25  r.body6 -0.06  rankOfProblems 0.4  s.allCheck -0.25  s.allTickedAudit -0.33
    s.allWarn -0.08  s.aside -0.42  s.body 0.7  s.body5 0.77  s.bold 0.53  s.chain 1.08  s.check -0.08  s.codeOnly -0.16
    s.colonEnd -0.15  s.digits -0.06  s.fixedWord 0.26  s.form 0.23  s.form3 0.29  s.id 0.92  s.issueNoun -0.43
    s.kDescription -0.09  s.kFix 0.62  s.kProblem 0.34  s.kStatus 0.42  s.keys1 0.82  s.keys2 0.33  s.keys3 0.29  s.label -0.42
    s.long 0.7  s.number 0.69  s.place 0.2  s.plainGroup -0.18  s.plan -0.11  s.praise -0.22  s.prio 0.06  s.prioMark 0.39
    s.question -0.23  s.rankWord 0.19  s.recurs -0.31  s.restart -0.71  s.short -0.29  s.statusMark -0.18  s.statusWord 0.24
    s.ticked 0.19  s.trouble 0.64  s.warn 0.06  s.warnRanked -0.07  s.wellAudit -0.3  s.wellPlain -0.27  u.aside -0.25
    u.body 0.32  u.bold 0.55  u.check -0.31  u.counts 0.07  u.id 0.84  u.keys1 0.75  u.keys2 0.33  u.label -0.24  u.last -0.24
    u.long 0.17  u.noun -0.16  u.number 0.69  u.place 0.09  u.plainGroup -0.11  u.plan -0.09  u.praise -0.16  u.prio 0.1
    u.prioMark 0.39  u.rank 0.13  u.recurs -0.18  u.severity -0.13  u.short -0.68  u.status 0.24  u.struck 0.21  u.ticked 0.14
    u.trouble 0.22  u.warn 0.24  u.warnBesideWell 0.33  up.areaStart 0.1  up.aside -0.64  up.catchAll 0.57  up.counts 0.78
    up.debt 0.26  up.deferred 0.79  up.fixed -0.2  up.guidance 0.46  up.id -0.39  up.isTitle 0.25  up.issues 0.13  up.keys1 -0.21
    up.keys2 -0.31  up.label -0.15  up.long 0.17  up.next 0.51  up.numbered -0.63  up.otherStatus -0.29  up.plainGroup 0.81
    up.plan 0.29  up.praise -0.51  up.problem 0.7  up.rank 0.72  up.remains 0.66  up.response -0.13  up.tasks 0.34
    up.template -0.08  up.tests -0.39  up.trouble -0.18  up.warnBesideWell 0.11  up.well 0.14  up.wellBesideWarn -0.14
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.areaStart -0.07  above.audit -0.08  above.debt -0.11  above.deferred 0.18  above.fixed -0.06  above.issues 0.07
    above.long -0.17  above.next -0.13  above.numbered -0.07  above.otherStatus -0.13  above.plainGroup -0.06  above.praise 0.15
    above.rankHigh 0.14  above.response -0.13  above.tasks 0.43  above.tests -0.13  above.trouble -0.11  above.warn 0.27
    alike0 -0.46  alike2 0.47  bias -1.73  covered 0.13  d.boxes -0.24  d.chain -0.33  d.described -0.66  d.form -0.65
    d.named -0.2  d.numbered -0.2  d.plain 0.35  depth1 0.17  depth3 -0.18  doc.areaStart 0.07  doc.debt 0.16  doc.issues -0.08
    doc.long -0.13  doc.otherStatus -0.15  doc.plainGroup -0.06  doc.plan 0.16  doc.praise -0.08  doc.rank -0.09
    doc.rankHigh -0.09  doc.response 0.09  doc.tasks -0.15  doc.template 0.11  doc.trouble 0.06  doc.warn 0.06  early -0.43
    file.areaStart -0.06  file.aside -0.16  file.audit -0.23  file.debt -0.09  file.deferred -0.08  file.issues -0.06
    file.otherStatus -0.07  file.problem -0.14  file.remains -0.08  file.tasks -0.09  file.trouble 0.07  h.aside -0.35
    h.bare 0.07  h.chain -0.18  h.form -0.24  h.id -0.18  h.keys1 -0.47  h.keys2 -0.17  h.lists -0.18  h.n3 -0.17  h.noun 0.1
    h.number -0.07  h.plainGroup 0.11  h.prio -0.19  h.trouble -0.12  h.wells -0.05  hasAbove -0.18  late -0.38  n16 -0.3
    n2 -0.1  n6 0.33  position -0.09  r.answer 0.11  r.before -0.49  r.before6 -0.32  r.body -0.42  r.body6 -0.16
    r.earlier -0.33  rankOfProblems 0.17  s.area -0.06  s.aside -0.09  s.bold -0.19  s.check 0.09  s.fixedWord 0.15  s.id 0.81
    s.issueNoun -0.11  s.kDescription 0.07  s.kFix 0.19  s.kPrio -0.36  s.kProblem 0.26  s.kStatus -0.13  s.keys1 0.41
    s.keys2 0.4  s.keys3 -0.35  s.label -0.09  s.long 0.75  s.number 0.07  s.plainGroup 0.12  s.prioMark 0.68  s.rankWord 0.13
    s.short -0.55  s.statusMark 0.09  s.tests -0.07  s.trouble 0.33  s.wellPlain 0.2  t.cause 0.26  t.currentState 0.25
    t.description 0.07  t.effort -0.12  t.example -0.1  t.firstID 0.79  t.fix -0.08  t.fixedOn 0.21  t.id 0.89  t.impact -0.2
    t.measure -0.43  t.noun 0.48  t.priority -0.36  t.report 0.15  t.reported 0.19  t.resolution 0.27  t.risk -0.05
    t.status -0.13  t.summary -0.09  t.target -0.23  t.task 0.37  t.title 0.62  t.two -0.11  t.unknown -0.09  t.wide 0.27
    u.area -0.06  u.aside -0.11  u.bold -0.18  u.check 0.11  u.id 0.73  u.keys1 0.41  u.keys2 0.4  u.label -0.09  u.nothing -0.06
    u.noun -0.11  u.number 0.07  u.plainGroup 0.13  u.prioMark 0.66  u.rank 0.1  u.severity -0.08  u.short 0.14  u.struck 0.06
    u.tests -0.06  u.trouble 0.19  up.areaStart 0.08  up.aside -0.65  up.audit 0.08  up.deferred -0.06  up.fixed 0.24
    up.isTitle 0.17  up.issues 0.23  up.keys1 -0.42  up.keys2 -0.06  up.long 0.07  up.next -0.06  up.numbered 0.31
    up.otherStatus 0.1  up.plainGroup 0.1  up.plan -0.08  up.problem 0.31  up.rank 0.27  up.rankHigh 0.05  up.remains 0.1
    up.tests -0.44  up.warnBesideWell 0.17  up.well 0.1  up.wellBesideWarn 0.12
    """)
}
