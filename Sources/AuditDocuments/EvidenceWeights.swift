/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 375 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
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
    above.areaStart 0.31  above.audit 0.48  above.fixed 0.07  above.id -0.35  above.issues 0.16  above.label 0.11
    above.long 0.17  above.numbered 0.37  above.otherStatus 0.25  above.plainGroup 0.3  above.problem 0.21  above.rank 0.23
    above.rankHigh 0.23  above.remains 0.09  above.response 0.32  above.tasks 0.48  above.tests 0.22  above.trouble 0.46
    alike0 -0.24  alike1 -0.24  alike2 0.15  alike5 0.22  bias -1.62  covered -0.2  d.boxes 0.12  d.described -0.54
    d.named -0.82  d.numbered -0.37  d.rows -0.96  depth0 -0.28  depth1 0.1  depth2 0.29  depth3 -0.23  doc.areaStart -0.09
    doc.aside 0.43  doc.audit -1.05  doc.debt 0.96  doc.deferred -0.4  doc.fixed 0.13  doc.guidance -0.31  doc.issues 0.23
    doc.label -0.96  doc.long 0.08  doc.next 0.18  doc.otherStatus 0.38  doc.plainGroup -0.26  doc.plan -1.08  doc.problem -0.1
    doc.remains -0.21  doc.response -0.45  doc.tasks 0.74  doc.tests -0.23  doc.trouble -0.14  early 0.13  file.areaStart 0.09
    file.aside 0.48  file.audit 0.24  file.fixed -0.22  file.issues 0.48  file.label -0.2  file.long -0.14
    file.otherStatus -0.43  file.plainGroup 0.17  file.problem -0.11  file.rank -0.18  file.rankHigh -0.18  file.response -0.29
    file.tasks -0.57  file.trouble 0.33  h.aside -1.45  h.bare -0.68  h.id -0.13  h.keys1 -0.79  h.keys2 -0.5  h.lists -0.35
    h.n3 0.78  h.noun 0.51  h.number -0.39  h.plainGroup 0.32  h.prio -0.53  h.rank 0.13  h.trouble 0.36  hasAbove -0.23
    level1 -0.18  level2 0.21  level3 0.11  level4 -0.26  n16 0.18  n2 -0.12  n3 -0.21  n6 0.08  position 0.22  r.after -0.16
    r.answer 0.23  r.before -0.53  r.before6 -0.66  r.body 0.62  r.body6 0.45  r.earlier -0.71  r.numbers -1.11  s.allCheck 0.47
    s.area -0.51  s.aside -0.46  s.below -0.22  s.belowCounted -0.27  s.belowLabels 0.48  s.body5 -1.64  s.boxesIn -0.93
    s.check 0.66  s.code 0.31  s.colonEnd -0.78  s.digits 0.15  s.id 0.82  s.issueNoun -1.05  s.kDescription 0.56  s.kFix -0.28
    s.kPlace -0.52  s.kPrio 0.44  s.kProblem 0.29  s.keys1 1.03  s.keys2 0.39  s.keys3 -0.44  s.label -0.67  s.long 0.77
    s.number 0.68  s.place 0.49  s.plainGroup -0.33  s.plan 0.1  s.prio 0.38  s.question 0.09  s.rankWord -0.07  s.response -0.2
    s.sharedLabel -0.49  s.short -1.21  s.statusMark 0.56  s.statusWord 0.63  s.table -0.57  s.tests -0.47  s.trouble 1.03
    u.area -0.25  u.aside -1.07  u.below 0.2  u.belowCounted -0.77  u.belowKeys -0.14  u.boxes -1  u.check 0.14  u.empty -0.14
    u.first -0.16  u.id 1.67  u.keys1 1.29  u.keys2 1.01  u.label -0.25  u.last -0.3  u.long 0.54  u.noun -0.54  u.number 1.61
    u.place 0.41  u.plainGroup -0.43  u.plan -0.28  u.prio 0.74  u.prioMark 0.38  u.rank 0.23  u.response -0.39  u.severity -0.87
    u.short -0.48  u.status 0.67  u.struck 0.82  u.table -0.48  u.template -0.1  u.tests -0.13  u.trouble 0.77  up.area -0.13
    up.areaStart 0.21  up.aside -1.12  up.audit -0.29  up.counts 0.07  up.debt -0.53  up.deferred 0.26  up.guidance -0.11
    up.id -0.18  up.isTitle -0.17  up.issues -0.07  up.keys1 -0.7  up.keys2 -0.17  up.label -0.29  up.long -0.18  up.next -0.19
    up.otherStatus -0.47  up.plainGroup 0.26  up.plan 0.22  up.praise -0.85  up.problem 0.4  up.rank 0.86  up.rankHigh -0.25
    up.remains -0.2  up.tasks 0.56  up.tests 0.38
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.31  above.areaStart -0.45  above.aside -1.26  above.audit -0.14  above.counts -0.13  above.debt 0.73
    above.deferred -0.54  above.fixed -0.32  above.guidance -0.2  above.id -0.53  above.issues -0.35  above.label 0.49
    above.next -0.82  above.numbered -0.34  above.otherStatus 0.06  above.plainGroup 0.64  above.plan 1.23  above.praise -0.53
    above.rank 0.32  above.rankHigh -1.09  above.remains 1.34  above.response -0.35  above.tasks 1.19  above.tests -0.4
    above.trouble 0.41  alike0 -1  alike1 -0.07  alike2 -0.19  alike5 0.94  bias -2.06  boxes 1.54  boxes.aside 0.52
    boxes.rank 0.67  boxes.remains 0.27  boxes.tasks 0.4  bullets -1.46  bullets.aside -0.73  bullets.problems 0.35
    bullets.rank -0.75  covered 1.17  d.boxes -0.91  d.described -1.14  d.named 0.14  d.numbered -0.33  d.plain 1.13
    d.rows -0.37  depth0 -0.21  depth1 0.63  depth2 0.11  depth3 -0.84  doc.areaStart -0.24  doc.aside -0.2  doc.audit -0.97
    doc.debt 0.11  doc.deferred 0.58  doc.fixed -0.08  doc.guidance -0.09  doc.issues -0.47  doc.label 0.28  doc.long -1.37
    doc.next -0.13  doc.nothing 0.4  doc.otherStatus 0.23  doc.plainGroup 0.54  doc.plan 0.53  doc.praise 0.91  doc.problem -0.39
    doc.rank -0.27  doc.rankHigh -0.61  doc.remains 0.97  doc.response 0.16  doc.tasks -0.65  doc.template -0.16  doc.tests -0.68
    doc.trouble -0.37  early -0.29  fieldList -0.65  file.areaStart -0.38  file.audit 0.81  file.debt -0.13  file.deferred 0.24
    file.id -0.19  file.issues 0.31  file.long -0.11  file.nothing -0.19  file.otherStatus 0.43  file.plainGroup -0.31
    file.problem 0.24  file.rank -0.13  file.rankHigh -0.13  file.remains 0.1  file.response -0.75  file.tasks 1.22
    file.trouble -0.12  h.aside -0.58  h.bare 1  h.keys1 -0.1  h.keys2 0.1  h.lists 0.84  h.n3 -0.06  h.noun 0.28  h.number -0.31
    h.plainGroup 0.57  h.prio -0.31  h.rank 1.18  h.trouble -0.72  hasAbove -0.86  introduced -0.89  late 0.08  n1 -0.27
    n16 0.22  n2 -0.41  n3 -0.22  n6 0.37  numbers -0.39  numbers.aside -0.98  numbers.problems 0.25  numbers.rank 1.28
    numbers.remains 0.72  numbers.tasks -0.08  r.after -0.47  r.answer -0.26  r.before -1.07  r.before6 -0.64  r.body -0.56
    r.body6 0.14  s.allCheck -0.55  s.aside -0.83  s.body 0.86  s.body5 1  s.bold 0.82  s.check 0.12  s.code -0.28
    s.colonEnd -0.35  s.digits -0.15  s.id 1.25  s.issueNoun -0.39  s.kDescription -0.36  s.kFix 1.15  s.kPlace -0.25
    s.kPrio 0.13  s.kProblem 0.59  s.kStatus 1.05  s.keys1 1.26  s.keys2 0.49  s.keys3 0.53  s.label -0.46  s.long 0.56
    s.number 0.87  s.place 0.49  s.plainGroup -0.19  s.plan -0.08  s.prio 0.32  s.prioMark 0.89  s.question -0.36
    s.rankWord 0.22  s.response 0.13  s.short -0.32  s.statusMark -0.15  s.statusWord 0.39  s.ticked 0.27  s.trouble 0.98
    u.aside -0.41  u.body 0.38  u.bold 0.88  u.check -0.56  u.counts 0.21  u.empty 0.09  u.first -0.1  u.id 1  u.keys1 1.01
    u.keys2 0.47  u.label -0.09  u.last -0.35  u.long 0.19  u.number 0.87  u.place 0.14  u.plan -0.07  u.praise -0.43
    u.prio 0.38  u.prioMark 0.87  u.rank 0.08  u.response -0.09  u.severity -0.3  u.short -1.09  u.status 0.34  u.struck 0.27
    u.tests 0.08  u.ticked 0.22  u.trouble 0.2  up.areaStart 0.07  up.aside -1.15  up.audit 0.2  up.catchAll 1.3  up.counts 1.51
    up.debt 0.29  up.deferred 1.51  up.fixed -0.8  up.guidance 0.71  up.id -0.74  up.isTitle 0.38  up.issues 0.36  up.keys1 -0.27
    up.keys2 -0.59  up.label -0.16  up.long 0.43  up.next 1.05  up.numbered -0.76  up.otherStatus -0.67  up.plainGroup 0.95
    up.praise -0.65  up.problem 0.93  up.rank 0.79  up.rankHigh -0.47  up.remains 0.99  up.response -0.18  up.tasks 0.32
    up.tests -0.56  up.trouble -0.51
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.aside 0.06  above.debt -0.18  above.deferred 0.27  above.issues 0.08  above.long -0.21  above.next -0.27
    above.numbered -0.11  above.otherStatus -0.21  above.plainGroup -0.15  above.plan 0.2  above.praise 0.19  above.problem 0.07
    above.rankHigh 0.23  above.response -0.36  above.tasks 0.6  above.tests -0.23  above.trouble -0.12  alike0 -0.53
    alike1 -0.11  alike2 0.68  bias -1.9  covered 0.16  d.boxes -0.39  d.described -1.28  d.named -0.23  d.numbered -0.38
    d.plain 0.61  depth1 0.19  depth2 -0.07  depth3 -0.14  doc.aside -0.07  doc.audit 0.15  doc.debt 0.24  doc.deferred 0.13
    doc.issues -0.14  doc.long -0.31  doc.otherStatus -0.27  doc.plainGroup -0.15  doc.plan 0.3  doc.praise -0.16
    doc.problem -0.09  doc.rank -0.14  doc.rankHigh -0.14  doc.response 0.12  doc.tasks -0.19  doc.template 0.21  doc.tests 0.14
    early -0.53  file.areaStart -0.16  file.aside -0.29  file.audit -0.25  file.debt -0.24  file.otherStatus -0.15
    file.plainGroup 0.06  file.problem -0.2  file.remains -0.16  file.trouble 0.13  h.aside -0.58  h.bare 0.16  h.id -0.31
    h.keys1 -0.79  h.keys2 -0.29  h.lists -0.13  h.n3 -0.37  h.noun 0.15  h.number -0.17  h.plainGroup 0.09  h.prio -0.42
    h.rank -0.17  h.trouble -0.21  hasAbove -0.14  late -0.52  n1 0.14  n16 -0.66  n2 -0.21  n3 0.12  n6 0.59  position -0.27
    r.after 0.09  r.answer 0.12  r.before -0.83  r.before6 -0.42  r.body -0.69  r.body6 -0.11  r.earlier -0.49  s.aside -0.16
    s.bold -0.28  s.check 0.21  s.id 1.06  s.issueNoun -0.19  s.kDescription 0.11  s.kFix 0.25  s.kPlace -0.14  s.kPrio -0.69
    s.kProblem 0.26  s.kStatus -0.26  s.keys1 0.59  s.keys2 0.56  s.keys3 -0.51  s.long 0.85  s.number 0.1  s.plainGroup 0.23
    s.plan -0.06  s.prioMark 1.05  s.question 0.08  s.rankWord 0.22  s.short -0.61  s.statusMark 0.21  s.tests -0.12
    s.trouble 0.32  t.cause 0.45  t.currentState 0.36  t.description 0.11  t.effort -0.21  t.example -0.16  t.firstID 1.04
    t.fix -0.18  t.fixedOn 0.35  t.id 1.19  t.impact -0.42  t.location -0.14  t.measure -0.78  t.noun 0.64  t.priority -0.69
    t.report 0.26  t.reported 0.27  t.resolution 0.43  t.risk -0.11  t.status -0.26  t.summary -0.23  t.target -0.52  t.task 0.5
    t.title 0.87  t.two 0.14  t.unknown -0.06  t.wide 0.42  u.area -0.06  u.aside -0.2  u.bold -0.26  u.check 0.25  u.first 0.1
    u.id 0.87  u.keys1 0.59  u.keys2 0.56  u.last 0.08  u.nothing -0.21  u.noun -0.16  u.number 0.1  u.place 0.08
    u.plainGroup 0.27  u.prioMark 0.99  u.rank 0.15  u.severity -0.14  u.short 0.12  u.struck 0.07  u.tests -0.1  u.trouble 0.13
    up.areaStart 0.24  up.aside -0.82  up.audit 0.15  up.debt -0.09  up.fixed 0.35  up.isTitle 0.19  up.issues 0.31
    up.keys1 -0.58  up.keys2 -0.08  up.next -0.13  up.numbered 0.57  up.otherStatus 0.14  up.plan -0.12  up.problem 0.33
    up.rank 0.48  up.rankHigh 0.22  up.remains 0.19  up.response -0.2  up.tasks -0.13  up.tests -0.48
    """)
}
