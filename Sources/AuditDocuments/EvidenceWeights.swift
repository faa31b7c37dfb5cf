/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 390 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
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
    above.areaStart 0.15  above.aside -0.03  above.audit 0.35  above.debt -0.03  above.fixed 0.09  above.id -0.21
    above.issues 0.1  above.label 0.06  above.long 0.11  above.numbered 0.17  above.otherStatus 0.12  above.plainGroup 0.21
    above.problem 0.17  above.rank 0.22  above.rankHigh 0.22  above.remains 0.07  above.response 0.17  above.tasks 0.29
    above.tests 0.1  above.trouble 0.31  above.warn -0.17  alike0 -0.18  alike1 -0.21  alike2 0.18  alike5 0.19  bias -1.86
    covered -0.27  d.boxes 0.03  d.described -0.57  d.named -0.69  d.numbered -0.43  d.plain -0.09  d.rows -0.64  depth0 -0.19
    depth1 0.1  depth2 0.24  depth3 -0.17  doc.aside 0.25  doc.audit -0.86  doc.debt 0.65  doc.deferred -0.24  doc.fixed 0.07
    doc.guidance -0.19  doc.issues 0.14  doc.label -0.59  doc.long -0.03  doc.next 0.07  doc.otherStatus 0.33
    doc.plainGroup -0.23  doc.plan -0.65  doc.praise 0.04  doc.remains -0.21  doc.response -0.37  doc.tasks 0.52  doc.tests -0.39
    doc.trouble -0.11  doc.warn -0.54  early 0.03  file.aside 0.08  file.audit 0.2  file.debt 0.09  file.fixed -0.12
    file.issues 0.34  file.label -0.25  file.long -0.06  file.numbered 0.03  file.otherStatus -0.32  file.plainGroup 0.16
    file.remains -0.05  file.response -0.13  file.tasks -0.45  file.tests -0.17  file.trouble 0.17  h.aside -1  h.bare -0.48
    h.id -0.12  h.keys1 -0.72  h.keys2 -0.38  h.lists -0.23  h.n3 0.61  h.noun 0.55  h.number -0.21  h.plainGroup 0.25
    h.prio -0.31  h.rank 0.28  h.trouble 0.17  hasAbove -0.17  late -0.03  level1 -0.14  level2 0.14  level3 0.17  level4 -0.19
    n1 -0.07  n16 0.13  n2 -0.03  n3 -0.17  n6 0.13  position 0.13  r.after -0.11  r.answer 0.14  r.before -0.5  r.before6 -0.51
    r.body 0.44  r.body6 0.35  r.earlier -0.48  r.numbers -0.76  rankOfProblems -0.06  s.allCheck 0.33  s.area -0.41
    s.aside -0.39  s.below -0.18  s.belowCounted -0.26  s.belowLabels 0.36  s.body 0.05  s.body5 -1.18  s.boxesIn -0.76
    s.check 0.61  s.code 0.17  s.colonEnd -0.54  s.digits 0.11  s.id 0.72  s.issueNoun -0.83  s.kDescription 0.6  s.kFix -0.11
    s.kPlace -0.4  s.kPrio 0.4  s.kProblem 0.21  s.keys1 0.93  s.keys2 0.36  s.keys3 -0.24  s.label -0.47  s.long 0.7
    s.number 0.67  s.place 0.38  s.plainGroup -0.4  s.prio 0.33  s.prioMark 0.07  s.question 0.05  s.rankWord -0.04
    s.response -0.23  s.sharedLabel -0.34  s.short -1.02  s.statusMark 0.51  s.statusWord 0.5  s.table -0.46  s.tests -0.25
    s.trouble 0.81  u.area -0.29  u.aside -0.87  u.below 0.16  u.belowCounted -0.58  u.body 0.08  u.boxes -0.81  u.check 0.29
    u.counts -0.12  u.empty -0.09  u.first -0.13  u.id 1.38  u.keys1 1.19  u.keys2 0.79  u.label -0.24  u.last -0.25  u.long 0.45
    u.noun -0.51  u.number 1.31  u.place 0.41  u.plainGroup -0.44  u.plan -0.2  u.praise -0.09  u.prio 0.57  u.prioMark 0.27
    u.rank 0.17  u.response -0.36  u.severity -0.62  u.short -0.48  u.status 0.56  u.struck 0.56  u.table -0.46  u.template -0.03
    u.tests -0.17  u.trouble 0.71  u.warn 0.29  u.warnAmongWell 0.13  u.warnBesideWell 0.22  u.wellAmongWarn -0.29
    u.wellBesideWarn -0.12  up.area -0.09  up.areaStart 0.15  up.aside -0.76  up.audit -0.23  up.debt -0.33  up.deferred 0.23
    up.fixed -0.12  up.guidance -0.1  up.id -0.18  up.isTitle -0.08  up.issues -0.06  up.keys1 -0.52  up.keys2 -0.14
    up.label -0.24  up.long -0.1  up.next -0.07  up.numbered 0.05  up.otherStatus -0.33  up.plainGroup 0.2  up.plan 0.4
    up.praise -0.56  up.problem 0.29  up.rank 0.69  up.rankHigh -0.06  up.remains -0.12  up.tasks 0.4  up.tests 0.14
    up.trouble -0.04  up.warn 0.3
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.16  above.areaStart -0.33  above.aside -0.96  above.audit -0.07  above.counts -0.04  above.debt 0.36
    above.deferred -0.35  above.guidance -0.13  above.id -0.31  above.issues -0.04  above.label 0.24  above.long -0.28
    above.next -0.41  above.otherStatus 0.06  above.plainGroup 0.53  above.plan 0.81  above.praise -0.39  above.problem 0.12
    above.rank 0.17  above.rankHigh -0.74  above.remains 1.01  above.response -0.22  above.tasks 1.01  above.tests -0.53
    above.trouble 0.42  above.warn 0.38  alike0 -0.79  alike2 -0.06  alike5 0.77  bias -2.39  boxes 1.35  boxes.aside 0.43
    boxes.problems 0.13  boxes.rank 0.33  boxes.remains 0.25  boxes.tasks 0.33  bullets -1.27  bullets.aside -0.35
    bullets.problems 0.26  bullets.rank -0.45  bullets.remains 0.07  bullets.tasks -0.05  covered 0.79  d.boxes -0.93
    d.described -1.01  d.named 0.06  d.numbered -0.23  d.plain 0.99  d.rows -0.47  depth0 -0.04  depth1 0.47  depth2 0.2
    depth3 -0.71  doc.areaStart -0.24  doc.aside -0.25  doc.audit -0.68  doc.debt 0.16  doc.deferred 0.36  doc.fixed -0.28
    doc.guidance -0.09  doc.issues -0.33  doc.label 0.23  doc.long -1.12  doc.next -0.1  doc.nothing 0.33  doc.otherStatus 0.16
    doc.plainGroup 0.29  doc.plan 0.32  doc.praise 0.8  doc.problem -0.35  doc.rank -0.31  doc.rankHigh -0.51  doc.remains 0.73
    doc.response 0.06  doc.tasks -0.31  doc.template -0.1  doc.tests -0.25  doc.trouble -0.3  doc.warn -0.08  early -0.12
    fieldList -0.58  file.areaStart -0.35  file.aside 0.61  file.audit 0.59  file.debt -0.15  file.deferred 0.23  file.id -0.07
    file.issues 0.17  file.label 0.07  file.long -0.09  file.nothing -0.07  file.otherStatus 0.37  file.plainGroup -0.23
    file.problem 0.16  file.rank -0.16  file.rankHigh -0.16  file.response -0.58  file.tasks 0.98  file.tests 0.3
    file.trouble 0.13  h.aside -0.47  h.bare 1.08  h.id -0.22  h.keys1 -0.12  h.lists 0.9  h.n3 -0.09  h.noun 0.38
    h.number -0.48  h.plainGroup 0.73  h.prio -0.31  h.rank 0.94  h.trouble -0.42  hasAbove -0.73  introduced -0.72  late 0.09
    n1 -0.08  n16 0.2  n2 -0.38  n3 -0.18  n6 0.36  numbers -0.15  numbers.aside -0.93  numbers.problems 0.1  numbers.rank 0.89
    numbers.remains 0.4  r.after -0.39  r.answer -0.18  r.before -0.83  r.before6 -0.51  r.body -0.36  r.earlier -0.14
    rankOfProblems 0.18  s.allCheck -0.39  s.allTicked -0.12  s.allTickedAudit -0.44  s.area -0.04  s.aside -0.52  s.body 0.65
    s.body5 0.81  s.bold 0.64  s.check -0.08  s.code -0.14  s.colonEnd -0.26  s.digits -0.09  s.id 1.02  s.issueNoun -0.37
    s.kDescription -0.16  s.kFix 0.85  s.kPlace -0.07  s.kPrio 0.1  s.kProblem 0.52  s.kStatus 0.73  s.keys1 1.14  s.keys2 0.41
    s.keys3 0.45  s.label -0.41  s.long 0.58  s.number 0.81  s.place 0.46  s.plainGroup -0.19  s.plan -0.1  s.prio 0.23
    s.prioMark 0.55  s.question -0.26  s.rankWord 0.19  s.response 0.04  s.short -0.21  s.statusMark -0.29  s.statusWord 0.3
    s.ticked 0.2  s.trouble 0.76  u.aside -0.31  u.body 0.32  u.bold 0.66  u.check -0.38  u.counts 0.1  u.first -0.07  u.id 0.9
    u.keys1 0.99  u.keys2 0.4  u.label -0.19  u.last -0.28  u.long 0.22  u.noun -0.1  u.number 0.81  u.place 0.16
    u.plainGroup -0.09  u.plan -0.09  u.praise -0.29  u.prio 0.27  u.prioMark 0.54  u.rank 0.11  u.response -0.06
    u.severity -0.19  u.short -0.91  u.status 0.28  u.struck 0.24  u.tests 0.07  u.ticked 0.15  u.trouble 0.21  u.warn 0.27
    u.warnBesideWell 0.48  u.wellBesideWarn 0.12  up.area 0.05  up.areaStart 0.04  up.aside -0.81  up.audit 0.06
    up.catchAll 0.82  up.counts 1.12  up.debt 0.3  up.deferred 1.28  up.fixed -0.58  up.guidance 0.61  up.id -0.57
    up.isTitle 0.39  up.issues 0.19  up.keys1 -0.27  up.keys2 -0.44  up.label -0.12  up.long 0.36  up.next 0.87
    up.numbered -0.74  up.otherStatus -0.4  up.plainGroup 0.88  up.plan 0.18  up.praise -0.63  up.problem 0.83  up.rank 0.61
    up.rankHigh -0.39  up.remains 0.72  up.response -0.12  up.tasks 0.29  up.template -0.04  up.tests -0.47  up.trouble -0.31
    up.warn -0.27
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.aside -0.03  above.debt -0.13  above.deferred 0.2  above.long -0.09  above.next -0.18  above.numbered -0.04
    above.otherStatus -0.16  above.plainGroup -0.09  above.praise 0.15  above.rankHigh 0.15  above.response -0.25
    above.tasks 0.47  above.tests -0.17  above.trouble -0.12  above.warn 0.35  alike0 -0.49  alike1 -0.05  alike2 0.6
    alike5 -0.07  bias -1.95  covered 0.15  d.boxes -0.3  d.described -1.06  d.named -0.23  d.numbered -0.3  d.plain 0.44
    depth1 0.2  depth3 -0.18  doc.areaStart 0.04  doc.debt 0.18  doc.deferred 0.13  doc.fixed -0.05  doc.issues -0.11
    doc.label 0.03  doc.long -0.19  doc.otherStatus -0.22  doc.plainGroup -0.09  doc.plan 0.19  doc.praise -0.11
    doc.problem -0.04  doc.rank -0.14  doc.rankHigh -0.14  doc.response 0.08  doc.tasks -0.14  doc.template 0.14  doc.tests 0.09
    doc.trouble 0.08  doc.warn 0.07  early -0.48  file.areaStart -0.13  file.aside -0.2  file.audit -0.24  file.debt -0.15
    file.otherStatus -0.1  file.plainGroup 0.09  file.problem -0.16  file.remains -0.13  file.response -0.03  file.tasks -0.04
    file.trouble 0.12  h.aside -0.43  h.bare 0.13  h.id -0.23  h.keys1 -0.6  h.keys2 -0.23  h.lists -0.23  h.n3 -0.19
    h.noun 0.09  h.number -0.09  h.plainGroup 0.06  h.prio -0.29  h.rank -0.14  h.trouble -0.14  hasAbove -0.18  late -0.46
    n1 0.08  n16 -0.45  n2 -0.14  n3 0.06  n6 0.44  position -0.17  r.answer 0.11  r.before -0.6  r.before6 -0.37  r.body -0.55
    r.body6 -0.17  r.earlier -0.41  rankOfProblems 0.24  s.area -0.07  s.aside -0.12  s.bold -0.24  s.check 0.13  s.digits -0.04
    s.id 0.84  s.issueNoun -0.15  s.kDescription 0.12  s.kFix 0.19  s.kPlace -0.05  s.kPrio -0.49  s.kProblem 0.24
    s.kStatus -0.18  s.keys1 0.53  s.keys2 0.47  s.keys3 -0.39  s.label -0.06  s.long 0.79  s.number 0.09  s.plainGroup 0.19
    s.plan -0.04  s.prioMark 0.79  s.question 0.05  s.rankWord 0.15  s.short -0.51  s.statusMark 0.13  s.tests -0.09
    s.trouble 0.3  t.area -0.06  t.cause 0.34  t.currentState 0.27  t.description 0.12  t.effort -0.07  t.evidence 0.03
    t.example -0.12  t.firstID 0.85  t.fix -0.11  t.fixedOn 0.25  t.id 0.94  t.impact -0.28  t.location -0.05  t.measure -0.58
    t.notes -0.05  t.noun 0.51  t.owner 0.03  t.priority -0.49  t.report 0.17  t.reported 0.25  t.resolution 0.29  t.risk -0.08
    t.status -0.18  t.steps 0.03  t.summary -0.15  t.target -0.32  t.task 0.37  t.title 0.7  t.two -0.05  t.wide 0.33
    u.area -0.07  u.aside -0.15  u.bold -0.23  u.check 0.15  u.first 0.07  u.id 0.74  u.keys1 0.53  u.keys2 0.47  u.label -0.07
    u.last 0.07  u.nothing -0.1  u.noun -0.14  u.number 0.09  u.place 0.07  u.plainGroup 0.21  u.plan -0.04  u.praise -0.04
    u.prioMark 0.77  u.rank 0.1  u.severity -0.1  u.short 0.2  u.struck 0.06  u.tests -0.08  u.trouble 0.16  up.areaStart 0.12
    up.aside -0.73  up.audit 0.1  up.debt -0.05  up.deferred -0.06  up.fixed 0.32  up.id -0.05  up.isTitle 0.2  up.issues 0.24
    up.keys1 -0.45  up.keys2 -0.08  up.long 0.06  up.next -0.07  up.numbered 0.41  up.otherStatus 0.1  up.plainGroup 0.04
    up.plan -0.11  up.problem 0.3  up.rank 0.31  up.rankHigh 0.09  up.remains 0.14  up.response -0.04  up.tasks -0.09
    up.tests -0.48  up.trouble 0.04  up.warn 0.03
    """)
}
