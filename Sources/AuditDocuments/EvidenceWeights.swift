/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 450 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
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
    above.aside 0.19  above.audit 0.41  above.fixed 0.08  above.id -0.19  above.issues 0.17  above.label 0.06
    above.plainGroup 0.13  above.problem 0.14  above.rank 0.26  above.rankHigh 0.27  above.response 0.07  above.tasks 0.23
    above.tests 0.27  above.trouble 0.24  above.warn -0.1  alike0 -0.11  alike1 -0.35  alike2 0.17  alike5 0.27  bias -1.92
    covered -0.35  d.chain -0.62  d.described -0.3  d.form -0.53  d.named -0.7  d.numbered -0.2  d.plain -0.14  d.rows -0.44
    depth0 -0.2  depth1 0.06  depth2 0.26  depth3 -0.13  doc.area -0.07  doc.areaStart 0.13  doc.aside 0.14  doc.audit -0.77
    doc.debt 0.58  doc.deferred -0.19  doc.guidance -0.14  doc.label -0.43  doc.long -0.13  doc.next 0.07  doc.otherStatus 0.24
    doc.plainGroup -0.2  doc.plan -0.51  doc.problem 0.06  doc.rank 0.11  doc.rankHigh 0.12  doc.remains -0.13
    doc.response -0.37  doc.tasks 0.4  doc.tests -0.26  doc.trouble 0.09  doc.warn -0.33  file.areaStart -0.16  file.aside 0.13
    file.audit 0.19  file.debt 0.11  file.deferred -0.07  file.fixed -0.08  file.issues 0.14  file.label -0.22
    file.otherStatus -0.08  file.plainGroup 0.17  file.remains 0.19  file.tasks -0.23  file.tests -0.11  file.trouble 0.09
    g.none -0.09  h.aside -0.75  h.bare -0.33  h.form 0.24  h.id -0.22  h.keys1 -0.75  h.keys2 -0.3  h.lists -0.15  h.n3 0.55
    h.noun 0.41  h.number -0.2  h.plainGroup 0.19  h.prio -0.35  h.rank 0.2  h.trouble 0.06  h.wells -0.37  hasAbove -0.13
    level1 -0.16  level2 0.05  level3 0.25  level4 -0.12  n1 -0.11  n16 0.16  n2 -0.05  n3 -0.13  n6 0.12  position 0.06
    r.before -0.56  r.before6 -0.46  r.body 0.4  r.body6 0.34  r.earlier -0.44  r.numbers -0.46  s.allCheck 0.16  s.area -0.35
    s.aside -0.33  s.below -0.13  s.belowCounted -0.25  s.belowLabels 0.25  s.body5 -0.84  s.boxesIn -0.58  s.chain 0.7
    s.check 0.38  s.code 0.13  s.colonEnd -0.54  s.digits 0.09  s.fixedWord 0.22  s.form 0.15  s.form3 -0.07  s.id 0.66
    s.issueNoun -0.74  s.kDescription 0.48  s.kPlace -0.37  s.kPrio 0.28  s.kProblem 0.25  s.keys1 0.82  s.keys2 0.44
    s.keys3 -0.15  s.label -0.4  s.long 0.69  s.number 0.68  s.place 0.3  s.plainGroup -0.41  s.plan -0.07  s.praise -0.12
    s.prio 0.44  s.recurs -0.23  s.response -0.23  s.restart 0.11  s.sharedLabel -0.27  s.short -0.99  s.statusMark 0.33
    s.statusWord 0.37  s.table -0.45  s.tests -0.21  s.trouble 0.7  s.wellAudit -0.12  s.wellPlain 0.42  u.area -0.26
    u.aside -0.68  u.below 0.13  u.belowCounted -0.47  u.belowKeys -0.05  u.boxes -0.65  u.check 0.17  u.counts -0.07
    u.first -0.1  u.id 1.19  u.keys1 1.09  u.keys2 0.77  u.label -0.22  u.last -0.2  u.long 0.42  u.noun -0.42  u.number 1.19
    u.place 0.34  u.plainGroup -0.42  u.plan -0.19  u.praise -0.11  u.prio 0.59  u.prioMark 0.19  u.rank 0.21  u.recurs -0.19
    u.response -0.36  u.severity -0.54  u.short -0.48  u.status 0.43  u.struck 0.45  u.table -0.43  u.tests -0.17  u.trouble 0.64
    u.warn 0.19  u.warnAmongWell 0.09  u.warnBesideWell 0.15  u.wellAmongWarn -0.24  u.wellBesideWarn -0.11  up.area -0.1
    up.areaStart 0.09  up.aside -0.67  up.audit -0.18  up.debt -0.19  up.deferred 0.28  up.guidance -0.08  up.id -0.16
    up.isTitle -0.14  up.keys1 -0.42  up.keys2 -0.14  up.label -0.23  up.long -0.19  up.next 0.08  up.otherStatus -0.21
    up.plainGroup 0.17  up.plan 0.26  up.praise -0.32  up.problem 0.25  up.rank 0.6  up.rankHigh -0.09  up.remains -0.11
    up.response 0.08  up.tasks 0.24  up.warn 0.31  up.warnBesideWell 0.42  up.wellBesideWarn -0.29
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.13  above.areaStart -0.3  above.aside -0.83  above.audit 0.12  above.counts 0.09  above.debt 0.3
    above.deferred -0.24  above.fixed 0.27  above.guidance -0.11  above.id -0.18  above.issues 0.08  above.label 0.15
    above.long -0.21  above.next -0.45  above.numbered -0.11  above.otherStatus 0.06  above.plainGroup 0.64  above.plan 0.55
    above.praise -0.26  above.problem 0.33  above.rank 0.12  above.rankHigh -0.51  above.remains 0.83  above.response -0.33
    above.tasks 0.96  above.tests -0.4  above.trouble 0.47  above.warn 0.23  alike0 -0.62  alike1 0.2  alike2 -0.11  alike5 0.5
    bias -1.99  boxes 1.25  boxes.aside 0.28  boxes.problems 0.06  boxes.rank 0.29  boxes.remains 0.23  boxes.tasks 0.35
    bullets -1.12  bullets.aside -0.26  bullets.problems 0.23  bullets.rank 0.05  bullets.tasks -0.09  covered 0.63  d.boxes -0.9
    d.chain -0.93  d.described -0.52  d.form -0.31  d.named 0.08  d.numbered -0.37  d.plain 0.76  d.rows -0.35  depth0 -0.09
    depth1 0.4  depth2 0.31  depth3 -0.64  doc.areaStart 0.28  doc.aside -0.13  doc.audit -0.47  doc.deferred 0.09
    doc.fixed -0.27  doc.guidance -0.08  doc.id 0.1  doc.issues -0.23  doc.label 0.27  doc.long -1.14  doc.next -0.09
    doc.nothing 0.18  doc.otherStatus 0.09  doc.plainGroup 0.39  doc.plan 0.28  doc.praise 0.56  doc.problem -0.34
    doc.rank -0.41  doc.rankHigh -0.58  doc.remains 0.58  doc.response 0.18  doc.tasks -0.12  doc.template -0.07  doc.tests -0.24
    doc.trouble -0.34  doc.warn -0.4  early -0.05  fieldList -0.42  file.areaStart 0.26  file.aside 0.33  file.audit 0.4
    file.debt -0.24  file.label 0.23  file.otherStatus 0.18  file.plainGroup 0.17  file.problem 0.17  file.rank -0.15
    file.rankHigh -0.15  file.response -0.26  file.tasks 0.51  file.tests 0.19  file.trouble 0.15  g.none 0.32  h.aside -0.11
    h.bare 0.89  h.chain -0.23  h.form -0.31  h.id -0.2  h.keys1 -0.25  h.lists 0.63  h.noun 0.45  h.number -0.38
    h.plainGroup 0.77  h.prio -0.12  h.rank 0.78  h.trouble -0.39  h.wells -0.12  hasAbove -0.68  in.issues 0.57  in.label -0.56
    in.praise -0.16  in.problem 0.74  in.rank 0.39  in.remains 0.6  in.response -0.17  in.short -0.23  in.telling -0.51
    in.tests -0.13  in.there -0.71  in.trouble 0.41  introduced -0.38  n1 0.06  n16 0.14  n2 -0.25  n3 -0.3  n6 0.32
    numbers -0.16  numbers.aside -0.82  numbers.problems 0.17  numbers.rank 0.49  numbers.remains 0.39  numbers.tasks 0.05
    r.after -0.39  r.answer -0.24  r.before -0.87  r.before6 -0.47  r.body -0.29  r.body6 -0.07  rankOfProblems 0.41
    s.allCheck -0.26  s.allTicked -0.06  s.allTickedAudit -0.37  s.allWarn -0.08  s.aside -0.46  s.body 0.81  s.body5 0.71
    s.bold 0.58  s.chain 1.13  s.check -0.1  s.codeOnly -0.15  s.colonEnd -0.21  s.digits -0.06  s.fixedWord 0.22  s.form 0.28
    s.form3 0.3  s.id 0.89  s.issueNoun -0.42  s.kFix 0.55  s.kPrio 0.09  s.kProblem 0.31  s.kStatus 0.42  s.keys1 0.82
    s.keys2 0.36  s.keys3 0.28  s.label -0.44  s.long 0.75  s.number 0.71  s.place 0.19  s.plainGroup -0.2  s.plan -0.11
    s.praise -0.21  s.prio 0.2  s.prioMark 0.36  s.question -0.18  s.rankWord 0.23  s.recurs -0.31  s.restart -0.8  s.short -0.33
    s.statusMark -0.2  s.statusWord 0.27  s.tests -0.06  s.ticked 0.18  s.trouble 0.62  s.warn 0.06  s.warnRanked -0.07
    s.wellAudit -0.29  s.wellPlain -0.29  u.aside -0.28  u.body 0.34  u.bold 0.58  u.check -0.32  u.counts 0.07  u.empty -0.06
    u.id 0.8  u.keys1 0.74  u.keys2 0.35  u.label -0.26  u.last -0.26  u.long 0.13  u.noun -0.16  u.number 0.71  u.place 0.08
    u.plainGroup -0.13  u.plan -0.09  u.praise -0.16  u.prio 0.22  u.prioMark 0.36  u.rank 0.14  u.recurs -0.18  u.response -0.06
    u.severity -0.15  u.short -0.76  u.status 0.26  u.struck 0.18  u.ticked 0.12  u.trouble 0.2  u.warn 0.24
    u.warnBesideWell 0.32  up.areaStart 0.23  up.aside -0.71  up.audit -0.08  up.catchAll 0.53  up.counts 0.83  up.debt 0.24
    up.deferred 0.78  up.fixed -0.18  up.guidance 0.45  up.id -0.39  up.isTitle 0.27  up.issues 0.22  up.keys1 -0.28
    up.keys2 -0.3  up.label -0.15  up.long 0.1  up.next 0.55  up.numbered -0.61  up.otherStatus -0.26  up.plainGroup 0.79
    up.plan 0.33  up.praise -0.51  up.problem 0.68  up.rank 0.68  up.remains 0.65  up.response -0.15  up.tasks 0.31
    up.template -0.09  up.tests -0.35  up.trouble -0.18  up.warn 0.13  up.warnBesideWell 0.22  up.wellBesideWarn -0.17
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.areaStart -0.07  above.aside 0.06  above.audit -0.07  above.debt 0.09  above.deferred 0.17  above.label 0.2
    above.long -0.16  above.next -0.14  above.otherStatus -0.16  above.plainGroup 0.08  above.praise 0.18  above.problem 0.16
    above.rankHigh 0.11  above.response -0.17  above.tasks 0.42  above.tests -0.16  above.trouble -0.15  above.warn 0.27
    alike0 -0.47  alike1 -0.15  alike2 0.54  alike5 0.09  bias -1.57  covered 0.12  d.boxes -0.31  d.chain -0.33
    d.described -0.71  d.form -0.6  d.named -0.23  d.numbered -0.21  d.plain 0.21  depth1 0.19  depth3 -0.23  doc.audit -0.06
    doc.debt 0.15  doc.deferred 0.06  doc.long -0.18  doc.otherStatus -0.17  doc.plan 0.15  doc.praise -0.08  doc.problem 0.07
    doc.rank -0.09  doc.rankHigh -0.09  doc.response 0.08  doc.tasks -0.15  doc.template 0.1  doc.warn 0.06  early -0.42
    file.areaStart -0.14  file.aside -0.2  file.audit -0.34  file.debt -0.1  file.deferred -0.07  file.otherStatus -0.1
    file.plainGroup 0.17  file.problem -0.09  file.remains -0.09  file.tasks -0.11  h.aside -0.52  h.chain -0.22  h.form -0.27
    h.id -0.2  h.keys1 -0.45  h.keys2 -0.19  h.lists -0.22  h.n3 -0.19  h.noun 0.06  h.number -0.1  h.plainGroup 0.09
    h.prio -0.18  h.wells -0.06  hasAbove -0.23  late -0.28  n1 0.05  n16 -0.33  n6 0.3  position -0.09  r.answer 0.12
    r.before -0.5  r.before6 -0.33  r.body -0.42  r.body6 -0.16  r.earlier -0.29  rankOfProblems 0.24  s.area -0.06
    s.aside -0.09  s.bold -0.17  s.check 0.06  s.digits -0.05  s.fixedWord 0.17  s.id 0.64  s.issueNoun -0.11
    s.kDescription 0.07  s.kFix 0.21  s.kPrio -0.33  s.kProblem 0.31  s.kStatus -0.28  s.keys1 0.33  s.keys2 0.47  s.keys3 -0.37
    s.label -0.1  s.long 0.77  s.number 0.08  s.plainGroup 0.13  s.prioMark 0.69  s.rankWord 0.14  s.short -0.58
    s.statusMark 0.06  s.tests -0.07  s.trouble 0.47  s.wellPlain 0.18  t.cause 0.24  t.criteria -0.06  t.currentState 0.25
    t.description 0.07  t.effort -0.07  t.example -0.11  t.firstID 0.85  t.fixedOn 0.21  t.id 0.93  t.impact -0.14
    t.measure -0.43  t.notes -0.1  t.noun 0.51  t.priority -0.33  t.report 0.14  t.reported 0.18  t.resolution 0.24
    t.status -0.28  t.summary -0.1  t.target -0.22  t.task 0.36  t.title 0.53  t.two -0.09  t.wide 0.23  u.area -0.06
    u.aside -0.11  u.bold -0.16  u.check 0.07  u.first 0.08  u.id 0.56  u.keys1 0.33  u.keys2 0.47  u.label -0.09  u.last 0.08
    u.nothing -0.06  u.noun -0.11  u.number 0.08  u.plainGroup 0.13  u.prioMark 0.67  u.rank 0.1  u.severity -0.07  u.short 0.1
    u.struck 0.05  u.tests -0.06  u.trouble 0.27  up.area 0.1  up.areaStart 0.15  up.aside -0.84  up.deferred -0.06  up.fixed 0.2
    up.guidance -0.09  up.id -0.05  up.isTitle 0.19  up.issues 0.22  up.keys1 -0.44  up.keys2 -0.09  up.label 0.17  up.next -0.07
    up.numbered 0.26  up.otherStatus 0.24  up.plainGroup 0.22  up.plan -0.27  up.praise 0.06  up.problem 0.27  up.rank 0.35
    up.remains 0.11  up.tests -0.56  up.trouble 0.13  up.warnBesideWell 0.17  up.well 0.12  up.wellBesideWarn 0.14
    """)
}
