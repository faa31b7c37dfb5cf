/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 500 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
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
    above.areaStart 0.03  above.aside 0.19  above.audit 0.47  above.fixed 0.04  above.id -0.21  above.issues 0.14
    above.label 0.03  above.long -0.05  above.numbered 0.14  above.plainGroup 0.12  above.problem 0.11  above.rank 0.27
    above.rankHigh 0.28  above.response 0.04  above.tasks 0.31  above.tests 0.28  above.trouble 0.22  above.warn -0.1
    alike0 -0.14  alike1 -0.35  alike2 0.24  alike5 0.23  bias -1.93  covered -0.36  d.chain -0.65  d.described -0.26
    d.form -0.61  d.named -0.71  d.numbered -0.15  d.plain -0.12  d.rows -0.47  depth0 -0.2  depth1 0.03  depth2 0.24
    depth3 -0.11  doc.area -0.08  doc.areaStart 0.12  doc.aside 0.15  doc.audit -0.7  doc.debt 0.65  doc.deferred -0.23
    doc.fixed -0.04  doc.guidance -0.15  doc.label -0.51  doc.long -0.15  doc.next 0.1  doc.otherStatus 0.2  doc.plainGroup -0.24
    doc.plan -0.54  doc.problem 0.08  doc.rank 0.11  doc.rankHigh 0.12  doc.remains -0.2  doc.response -0.32  doc.tasks 0.54
    doc.tests -0.3  doc.trouble 0.08  doc.warn -0.35  file.areaStart -0.08  file.aside 0.15  file.audit 0.1  file.debt 0.11
    file.deferred -0.1  file.fixed -0.08  file.issues 0.21  file.label -0.32  file.otherStatus -0.09  file.plainGroup 0.27
    file.problem -0.07  file.rank -0.03  file.rankHigh -0.03  file.remains 0.1  file.tasks -0.15  file.tests -0.11
    file.trouble 0.11  g.none -0.09  h.aside -0.81  h.bare -0.35  h.form 0.21  h.id -0.22  h.keys1 -0.77  h.keys2 -0.31
    h.lists -0.13  h.n3 0.57  h.noun 0.43  h.number -0.18  h.plainGroup 0.26  h.prio -0.45  h.rank 0.2  h.trouble 0.08
    h.wells -0.34  hasAbove -0.11  level1 -0.15  level2 0.03  level3 0.23  level4 -0.1  n1 -0.11  n16 0.2  n2 -0.03  n3 -0.17
    n6 0.11  position 0.08  r.before -0.58  r.before6 -0.46  r.body 0.41  r.body6 0.39  r.earlier -0.48  r.numbers -0.51
    s.allCheck 0.15  s.area -0.37  s.aside -0.33  s.below -0.14  s.belowCounted -0.3  s.belowLabels 0.27  s.body5 -0.9
    s.boxesIn -0.58  s.chain 0.74  s.check 0.4  s.code 0.07  s.colonEnd -0.59  s.digits 0.08  s.fixedWord 0.23  s.form 0.13
    s.form3 -0.07  s.id 0.73  s.issueNoun -0.78  s.kDescription 0.56  s.kPlace -0.42  s.kPrio 0.3  s.kProblem 0.25
    s.kStatus -0.07  s.keys1 0.84  s.keys2 0.48  s.keys3 -0.15  s.label -0.41  s.long 0.69  s.number 0.71  s.place 0.24
    s.plainGroup -0.45  s.plan -0.08  s.praise -0.14  s.prio 0.46  s.prioMark 0.04  s.recurs -0.24  s.response -0.24
    s.restart 0.18  s.sharedLabel -0.29  s.short -1.05  s.statusMark 0.35  s.statusWord 0.39  s.table -0.47  s.tests -0.2
    s.trouble 0.73  s.wellAudit -0.14  s.wellPlain 0.43  u.area -0.26  u.aside -0.69  u.below 0.15  u.belowCounted -0.53
    u.belowKeys -0.07  u.boxes -0.66  u.check 0.17  u.counts -0.04  u.first -0.12  u.id 1.29  u.keys1 1.1  u.keys2 0.79
    u.label -0.22  u.last -0.2  u.long 0.44  u.noun -0.42  u.number 1.23  u.place 0.34  u.plainGroup -0.45  u.plan -0.2
    u.praise -0.12  u.prio 0.63  u.prioMark 0.24  u.rank 0.22  u.recurs -0.2  u.response -0.39  u.severity -0.56  u.short -0.44
    u.status 0.46  u.struck 0.46  u.table -0.47  u.tests -0.16  u.trouble 0.65  u.warn 0.2  u.warnAmongWell 0.1
    u.warnBesideWell 0.15  u.wellAmongWarn -0.24  u.wellBesideWarn -0.11  up.area -0.1  up.areaStart 0.15  up.aside -0.65
    up.audit -0.24  up.debt -0.21  up.deferred 0.28  up.guidance -0.08  up.id -0.15  up.isTitle -0.14  up.keys1 -0.44
    up.keys2 -0.14  up.label -0.24  up.long -0.2  up.next 0.08  up.otherStatus -0.21  up.plainGroup 0.18  up.plan 0.29
    up.praise -0.33  up.problem 0.24  up.rank 0.62  up.rankHigh -0.12  up.remains -0.15  up.response 0.04  up.tasks 0.32
    up.warn 0.32  up.warnBesideWell 0.42  up.well -0.03  up.wellBesideWarn -0.29
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.15  above.areaStart -0.32  above.aside -0.92  above.audit 0.11  above.counts 0.22  above.debt 0.42
    above.deferred -0.34  above.fixed 0.24  above.guidance -0.17  above.id -0.17  above.issues 0.04  above.label 0.22
    above.long -0.19  above.next -0.42  above.numbered -0.1  above.otherStatus 0.03  above.plainGroup 0.7  above.plan 0.56
    above.praise -0.3  above.problem 0.38  above.rank 0.1  above.rankHigh -0.5  above.remains 0.79  above.response -0.13
    above.tasks 0.85  above.tests -0.54  above.trouble 0.43  above.warn 0.19  alike0 -0.59  alike1 0.2  alike2 -0.12  alike5 0.43
    areaOfRank 0.42  belowRank 0.39  bias -1.98  boxes 1.27  boxes.aside 0.28  boxes.problems 0.03  boxes.rank 0.47
    boxes.remains 0.22  boxes.tasks 0.3  bullets -1.18  bullets.aside -0.26  bullets.problems 0.23  bullets.rank -0.01
    bullets.remains 0.07  bullets.tasks -0.04  covered 0.71  d.boxes -1.07  d.chain -0.81  d.described -0.58  d.form -0.15
    d.named 0.04  d.numbered -0.41  d.plain 0.83  d.rows -0.4  depth0 -0.04  depth1 0.34  depth2 0.27  depth3 -0.66
    doc.areaStart 0.28  doc.aside -0.27  doc.audit -0.63  doc.debt -0.09  doc.deferred 0.04  doc.fixed -0.26  doc.guidance -0.11
    doc.id 0.12  doc.issues -0.32  doc.label 0.31  doc.long -1.12  doc.next -0.13  doc.nothing 0.18  doc.numbered -0.05
    doc.otherStatus 0.04  doc.plainGroup 0.48  doc.plan 0.22  doc.praise 0.56  doc.problem -0.41  doc.rank -0.49
    doc.rankHigh -0.68  doc.remains 0.53  doc.response 0.24  doc.tasks -0.27  doc.template -0.08  doc.tests -0.21
    doc.trouble -0.43  doc.warn -0.47  early -0.03  fieldList -0.46  file.areaStart 0.13  file.aside 0.42  file.audit 0.56
    file.debt -0.43  file.deferred 0.04  file.issues 0.04  file.label 0.41  file.long 0.04  file.next 0.05  file.otherStatus 0.36
    file.plainGroup 0.27  file.problem 0.09  file.rank -0.16  file.rankHigh -0.16  file.remains 0.03  file.response -0.33
    file.tasks 0.38  file.tests 0.18  file.trouble 0.22  g.none 0.32  h.aside -0.17  h.bare 0.93  h.chain 0.1  h.form -0.5
    h.id -0.33  h.keys1 -0.12  h.keys2 -0.06  h.lists 0.72  h.noun 0.5  h.number -0.32  h.plainGroup 1.01  h.prio -0.21
    h.rank 0.85  h.trouble -0.4  h.wells -0.16  hasAbove -0.7  in.issues 0.61  in.label -0.64  in.praise -0.17  in.problem 0.78
    in.rank 0.43  in.remains 0.58  in.response -0.17  in.short -0.32  in.telling -0.57  in.tests -0.12  in.there -0.76
    in.trouble 0.44  introduced -0.42  n1 -0.04  n16 0.14  n2 -0.27  n3 -0.27  n6 0.35  numbers -0.18  numbers.aside -0.82
    numbers.problems 0.24  numbers.rank 0.46  numbers.remains 0.4  numbers.tasks 0.15  position 0.07  r.after -0.33
    r.answer -0.23  r.before -0.93  r.before6 -0.49  r.body -0.26  r.body6 -0.04  rankOfProblems 0.36  s.allCheck -0.29
    s.allTicked -0.1  s.allTickedAudit -0.43  s.allWarn 0.2  s.area 0.05  s.aside -0.47  s.body 0.87  s.body5 0.79  s.bold 0.56
    s.boxesIn -0.03  s.chain 1.11  s.check -0.17  s.code 0.07  s.codeOnly -0.26  s.colonEnd -0.27  s.digits -0.07
    s.fixedWord 0.23  s.form 0.27  s.form3 0.29  s.id 0.93  s.issueNoun -0.47  s.kDescription -0.04  s.kFix 0.53  s.kPlace -0.06
    s.kPrio 0.1  s.kProblem 0.38  s.kStatus 0.42  s.keys1 0.77  s.keys2 0.33  s.keys3 0.3  s.label -0.51  s.long 0.69
    s.number 0.77  s.place 0.15  s.plainGroup -0.25  s.plan -0.11  s.praise -0.22  s.prio 0.24  s.prioMark 0.39  s.question -0.19
    s.rankWord 0.18  s.recurs -0.34  s.restart -0.79  s.short -0.17  s.statusMark 0.01  s.statusWord 0.31  s.tests -0.1
    s.ticked 0.12  s.trouble 0.7  s.warn 0.32  s.warnRanked -0.14  s.wellAudit -0.31  s.wellPlain -0.36  u.area 0.06
    u.aside -0.27  u.body 0.36  u.bold 0.57  u.boxes -0.04  u.check -0.38  u.counts 0.08  u.empty 0.01  u.id 0.81  u.keys1 0.69
    u.keys2 0.32  u.label -0.29  u.last -0.3  u.long 0.07  u.noun -0.15  u.number 0.77  u.place 0.04  u.plainGroup -0.16
    u.plan -0.09  u.praise -0.18  u.prio 0.27  u.prioMark 0.39  u.rank 0.07  u.recurs -0.19  u.response -0.07  u.severity -0.16
    u.short -0.76  u.status 0.29  u.struck 0.21  u.ticked 0.06  u.trouble 0.21  u.warn 0.49  u.warnBesideWell 0.29  up.area 0.14
    up.areaStart 0.28  up.aside -0.7  up.audit -0.07  up.catchAll 0.57  up.counts 0.9  up.debt 0.21  up.deferred 0.82
    up.fixed -0.21  up.guidance 0.52  up.id -0.57  up.isTitle 0.3  up.issues 0.24  up.keys1 -0.17  up.keys2 -0.4  up.label -0.18
    up.long 0.05  up.next 0.58  up.numbered -0.56  up.otherStatus -0.31  up.plainGroup 0.82  up.plan 0.33  up.praise -0.55
    up.problem 0.61  up.rank 0.74  up.rankHigh -0.05  up.remains 0.71  up.response -0.21  up.tasks 0.41  up.template -0.1
    up.tests -0.27  up.trouble -0.2  up.warn 0.15  up.warnBesideWell 0.24  up.well 0.08  up.wellBesideWarn -0.19
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.areaStart -0.04  above.aside 0.1  above.audit -0.09  above.debt 0.1  above.deferred 0.18  above.fixed -0.06
    above.label 0.18  above.long -0.19  above.next -0.16  above.otherStatus -0.23  above.plainGroup 0.17  above.praise 0.2
    above.problem 0.24  above.rankHigh 0.06  above.response -0.09  above.tasks 0.54  above.tests -0.21  above.trouble -0.07
    above.warn 0.28  alike0 -0.51  alike1 -0.12  alike2 0.56  alike5 0.04  belowRank -0.03  bias -1.53  covered 0.14
    d.boxes -0.28  d.chain -0.43  d.described -0.71  d.form -0.57  d.named -0.26  d.numbered -0.15  d.plain 0.23  depth1 0.21
    depth3 -0.21  doc.aside -0.06  doc.audit -0.07  doc.debt 0.07  doc.deferred 0.03  doc.issues -0.07  doc.long -0.27
    doc.otherStatus -0.09  doc.plainGroup -0.07  doc.plan 0.14  doc.praise -0.1  doc.problem 0.12  doc.rank -0.08
    doc.rankHigh -0.08  doc.remains 0.1  doc.response 0.2  doc.tasks -0.07  doc.template 0.11  doc.tests -0.04  doc.trouble -0.11
    doc.warn 0.07  early -0.4  file.areaStart -0.17  file.aside -0.21  file.audit -0.3  file.debt -0.11  file.deferred -0.08
    file.otherStatus -0.05  file.plainGroup 0.26  file.problem -0.04  file.remains 0.01  file.response -0.04  file.tasks -0.06
    h.aside -0.55  h.chain -0.25  h.form -0.29  h.id -0.21  h.keys1 -0.5  h.keys2 -0.21  h.lists -0.26  h.n3 -0.33  h.noun 0.08
    h.number -0.05  h.plainGroup 0.08  h.prio -0.17  h.trouble -0.1  h.wells -0.03  hasAbove -0.21  late -0.24  n1 -0.02
    n16 -0.32  n6 0.32  position -0.08  r.answer 0.06  r.before -0.53  r.before6 -0.35  r.body -0.42  r.body6 -0.2
    r.earlier -0.29  rankOfProblems 0.27  s.area -0.03  s.aside -0.1  s.bold -0.18  s.check 0.03  s.digits -0.14  s.fixedWord 0.2
    s.id 0.64  s.issueNoun -0.1  s.kDescription 0.12  s.kFix 0.27  s.kPrio -0.29  s.kProblem 0.28  s.kStatus -0.31  s.keys1 0.35
    s.keys2 0.48  s.keys3 -0.33  s.label -0.1  s.long 0.86  s.number 0.11  s.plainGroup 0.12  s.prioMark 0.7  s.rankWord 0.14
    s.short -0.69  s.statusMark 0.03  s.tests -0.08  s.trouble 0.51  s.wellPlain 0.19  t.area -0.07  t.cause 0.24
    t.criteria -0.06  t.currentState 0.24  t.description 0.12  t.effort -0.04  t.example -0.2  t.firstID 0.89  t.fix 0.06
    t.fixedOn 0.23  t.id 0.97  t.impact -0.17  t.measure -0.45  t.notes -0.1  t.noun 0.52  t.partOf 0.15  t.priority -0.29
    t.report 0.15  t.reported 0.2  t.resolution 0.22  t.status -0.31  t.summary -0.11  t.target -0.24  t.task 0.41  t.title 0.64
    t.two -0.07  t.wide 0.23  t.workaround -0.06  u.area -0.03  u.aside -0.11  u.bold -0.17  u.check 0.07  u.first 0.04
    u.id 0.56  u.keys1 0.35  u.keys2 0.48  u.label -0.09  u.last 0.04  u.nothing -0.09  u.noun -0.1  u.number 0.11
    u.plainGroup 0.12  u.prioMark 0.69  u.rank 0.1  u.severity -0.07  u.short 0.01  u.struck 0.06  u.tests -0.07  u.trouble 0.27
    up.area 0.12  up.areaStart 0.15  up.aside -0.85  up.deferred -0.07  up.fixed 0.25  up.guidance -0.1  up.id -0.06
    up.isTitle 0.21  up.issues 0.24  up.keys1 -0.47  up.keys2 -0.1  up.label 0.23  up.next -0.04  up.numbered 0.34
    up.otherStatus 0.22  up.plainGroup 0.22  up.plan -0.27  up.praise 0.14  up.problem 0.27  up.rank 0.34  up.remains 0.06
    up.response -0.07  up.tests -0.58  up.trouble 0.07  up.warnBesideWell 0.2  up.well 0.16  up.wellBesideWarn 0.13
    """)
}
