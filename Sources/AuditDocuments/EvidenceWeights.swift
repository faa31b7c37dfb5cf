/// How much each sign of ``EntryEvidence`` weighs, by the kind of series.
///
/// Measured by logistic regression over some 360 documents in a dozen languages, whose entries people marked. Signs that hardly weigh
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
    above.areaStart 0.28  above.audit 0.5  above.fixed 0.08  above.id -0.29  above.issues 0.14  above.label 0.13  above.long 0.18
    above.numbered 0.32  above.otherStatus 0.27  above.plainGroup 0.23  above.problem 0.17  above.rank 0.24  above.rankHigh 0.24
    above.response 0.33  above.tasks 0.46  above.tests 0.14  above.trouble 0.53  alike0 -0.25  alike1 -0.28  alike2 0.21
    alike5 0.29  bias -2.08  covered -0.12  d.boxes 0.13  d.described -0.5  d.named -0.82  d.numbered -0.35  d.rows -1
    depth0 -0.24  depth1 0.1  depth2 0.3  depth3 -0.19  doc.aside 0.38  doc.audit -1.07  doc.debt 0.89  doc.deferred -0.35
    doc.fixed 0.09  doc.guidance -0.27  doc.issues 0.12  doc.label -0.96  doc.long 0.08  doc.next 0.17  doc.otherStatus 0.24
    doc.plainGroup -0.33  doc.plan -1.02  doc.remains -0.07  doc.response -0.42  doc.tasks 0.75  doc.tests -0.24
    doc.trouble -0.09  early 0.08  file.aside 0.49  file.audit 0.3  file.debt -0.09  file.fixed -0.16  file.issues 0.43
    file.label -0.23  file.long -0.16  file.otherStatus -0.64  file.plainGroup 0.35  file.problem -0.1  file.rank -0.14
    file.rankHigh -0.14  file.remains 0.24  file.response -0.08  file.tasks -0.46  file.trouble 0.29  h.aside -1.42  h.bare -0.68
    h.id -0.13  h.keys1 -0.74  h.keys2 -0.53  h.lists -0.32  h.n3 0.77  h.noun 0.56  h.number -0.33  h.plainGroup 0.41
    h.prio -0.57  h.rank 0.13  h.trouble 0.37  hasAbove -0.19  level1 -0.14  level2 0.18  level3 0.15  level4 -0.22  n16 0.17
    n2 -0.11  n3 -0.16  n6 0.1  position 0.27  r.after -0.15  r.answer 0.12  r.before -0.5  r.before6 -0.56  r.body 0.58
    r.body6 0.46  r.earlier -0.59  r.numbers -1.17  s.allCheck 0.55  s.area -0.5  s.aside -0.43  s.below -0.21
    s.belowCounted -0.26  s.belowLabels 0.42  s.body 0.06  s.body5 -1.55  s.boxesIn -0.95  s.check 0.66  s.code 0.34
    s.colonEnd -0.81  s.digits 0.12  s.id 0.83  s.issueNoun -1.01  s.kDescription 0.59  s.kFix -0.3  s.kPlace -0.51  s.kPrio 0.43
    s.kProblem 0.31  s.keys1 1.01  s.keys2 0.39  s.keys3 -0.41  s.label -0.67  s.long 0.9  s.number 0.72  s.place 0.48
    s.plainGroup -0.39  s.plan 0.09  s.prio 0.34  s.question 0.09  s.response -0.21  s.sharedLabel -0.52  s.short -1.19
    s.statusMark 0.52  s.statusWord 0.56  s.table -0.57  s.tests -0.5  s.trouble 1.06  u.area -0.26  u.aside -1.06  u.below 0.24
    u.belowCounted -0.77  u.belowKeys -0.17  u.body 0.1  u.boxes -1.01  u.check 0.07  u.counts -0.08  u.empty -0.12
    u.first -0.16  u.id 1.63  u.keys1 1.3  u.keys2 0.98  u.label -0.26  u.last -0.32  u.long 0.52  u.noun -0.59  u.number 1.61
    u.place 0.39  u.plainGroup -0.45  u.plan -0.27  u.prio 0.71  u.prioMark 0.38  u.rank 0.31  u.response -0.37  u.severity -0.88
    u.short -0.49  u.status 0.75  u.struck 0.78  u.table -0.56  u.template -0.08  u.tests -0.14  u.trouble 0.81  up.area -0.09
    up.areaStart 0.18  up.aside -1.14  up.audit -0.34  up.debt -0.49  up.deferred 0.21  up.guidance -0.11  up.id -0.19
    up.isTitle -0.14  up.issues -0.15  up.keys1 -0.75  up.keys2 -0.18  up.label -0.4  up.long -0.31  up.next -0.17
    up.numbered 0.08  up.otherStatus -0.29  up.plainGroup 0.09  up.plan 0.23  up.praise -0.79  up.problem 0.28  up.rank 0.87
    up.rankHigh -0.23  up.remains 0.07  up.tasks 0.75  up.tests 0.35  up.trouble 0.17
    """)

  /// Items of a list, with boxes or without.
  private static let items = table(
    """
    above.area -0.27  above.areaStart -0.48  above.aside -1.32  above.audit -0.2  above.counts -0.1  above.debt 0.67
    above.deferred -0.51  above.fixed -0.24  above.guidance -0.21  above.id -0.52  above.issues -0.16  above.label 0.56
    above.next -0.77  above.numbered -0.38  above.plainGroup 0.64  above.plan 1.21  above.praise -0.61  above.problem 0.11
    above.rank 0.18  above.rankHigh -1.13  above.remains 1.23  above.response -0.32  above.tasks 1.18  above.tests -0.31
    above.trouble 0.24  alike0 -1.03  alike1 -0.08  alike2 -0.25  alike5 0.92  bias -1.69  boxes 1.45  boxes.aside 0.46
    boxes.problems 0.07  boxes.rank 0.67  boxes.remains 0.28  boxes.tasks 0.44  bullets -1.45  bullets.aside -0.73
    bullets.problems 0.39  bullets.rank -0.65  bullets.remains -0.07  covered 1.11  d.boxes -0.93  d.described -1.17
    d.named 0.12  d.numbered -0.23  d.plain 1.1  d.rows -0.34  depth0 -0.23  depth1 0.61  depth3 -0.83  doc.areaStart -0.25
    doc.aside -0.24  doc.audit -1  doc.debt 0.07  doc.deferred 0.39  doc.fixed -0.11  doc.guidance -0.1  doc.issues -0.52
    doc.label 0.27  doc.long -1.4  doc.next -0.13  doc.nothing 0.39  doc.otherStatus 0.22  doc.plainGroup 0.5  doc.plan 0.48
    doc.praise 0.9  doc.problem -0.4  doc.rank -0.24  doc.rankHigh -0.59  doc.remains 0.99  doc.response 0.17  doc.tasks -0.66
    doc.template -0.14  doc.tests -0.69  doc.trouble -0.37  early -0.28  fieldList -0.65  file.audit 0.92  file.debt -0.13
    file.id -0.18  file.issues 0.2  file.label -0.09  file.long -0.12  file.nothing -0.18  file.otherStatus 0.39
    file.plainGroup -0.38  file.problem 0.36  file.rank -0.14  file.rankHigh -0.14  file.remains 0.27  file.response -0.72
    file.tasks 1.19  file.trouble -0.08  h.aside -0.63  h.bare 0.97  h.id -0.09  h.keys1 -0.13  h.keys2 0.11  h.lists 0.79
    h.n3 -0.16  h.noun 0.28  h.number -0.32  h.plainGroup 0.6  h.prio -0.36  h.rank 1.16  h.trouble -0.81  hasAbove -0.85
    introduced -0.94  late 0.09  n1 -0.3  n16 0.23  n2 -0.47  n3 -0.24  n6 0.35  numbers -0.43  numbers.aside -0.87
    numbers.problems 0.21  numbers.rank 1.23  numbers.remains 0.75  numbers.tasks -0.08  position -0.08  r.after -0.58
    r.answer -0.3  r.before -1.02  r.before6 -0.7  r.body -0.57  r.body6 0.19  s.allCheck -0.56  s.aside -0.8  s.body 0.81
    s.body5 0.97  s.bold 0.8  s.code -0.25  s.colonEnd -0.38  s.digits -0.15  s.id 1.24  s.issueNoun -0.33  s.kDescription -0.37
    s.kFix 1.14  s.kPlace -0.25  s.kPrio 0.14  s.kProblem 0.58  s.kStatus 1.02  s.keys1 1.23  s.keys2 0.48  s.keys3 0.55
    s.label -0.37  s.long 0.56  s.number 0.93  s.place 0.51  s.plainGroup -0.18  s.plan -0.08  s.prio 0.26  s.prioMark 0.83
    s.question -0.39  s.rankWord 0.24  s.response 0.1  s.short -0.38  s.statusMark -0.22  s.statusWord 0.38  s.ticked 0.25
    s.trouble 1.01  u.aside -0.41  u.body 0.37  u.bold 0.86  u.check -0.59  u.counts 0.2  u.empty 0.08  u.first -0.1  u.id 1.02
    u.keys1 1.01  u.keys2 0.46  u.last -0.34  u.long 0.18  u.number 0.93  u.place 0.16  u.plainGroup -0.07  u.plan -0.07
    u.praise -0.44  u.prio 0.32  u.prioMark 0.81  u.rank 0.08  u.response -0.1  u.severity -0.29  u.short -1.04  u.status 0.34
    u.struck 0.29  u.tests 0.09  u.ticked 0.2  u.trouble 0.2  up.areaStart 0.09  up.aside -1.09  up.audit 0.22  up.catchAll 1.24
    up.counts 1.46  up.debt 0.24  up.deferred 1.5  up.fixed -0.82  up.guidance 0.71  up.id -0.72  up.isTitle 0.33  up.issues 0.43
    up.keys1 -0.28  up.keys2 -0.5  up.label -0.18  up.long 0.45  up.next 1.1  up.numbered -0.74  up.otherStatus -0.69
    up.plainGroup 0.93  up.praise -0.61  up.problem 1.05  up.rank 0.84  up.rankHigh -0.47  up.remains 0.96  up.response -0.22
    up.tasks 0.31  up.tests -0.45  up.trouble -0.61
    """)

  /// Rows of a table.
  private static let rows = table(
    """
    above.aside 0.06  above.debt -0.22  above.deferred 0.24  above.issues 0.16  above.long -0.22  above.next -0.3
    above.numbered -0.13  above.otherStatus -0.28  above.plan 0.21  above.praise 0.17  above.problem 0.12  above.rankHigh 0.19
    above.response -0.23  above.tasks 0.56  above.tests -0.26  alike0 -0.5  alike1 -0.16  alike2 0.64  bias -2.12  covered 0.15
    d.boxes -0.36  d.described -1.23  d.named -0.27  d.numbered -0.35  d.plain 0.68  depth1 0.2  depth2 -0.06  depth3 -0.15
    doc.aside 0.06  doc.audit 0.21  doc.debt 0.25  doc.deferred 0.14  doc.issues -0.1  doc.long -0.36  doc.otherStatus -0.28
    doc.plainGroup -0.14  doc.plan 0.23  doc.praise -0.16  doc.rank -0.19  doc.rankHigh -0.19  doc.tasks -0.14  doc.template 0.22
    doc.tests 0.11  doc.trouble 0.07  early -0.55  file.areaStart -0.14  file.aside -0.08  file.audit -0.12  file.debt -0.28
    file.issues 0.11  file.otherStatus -0.15  file.plainGroup 0.07  file.problem -0.13  file.remains -0.12  file.trouble 0.23
    h.aside -0.55  h.bare 0.15  h.id -0.31  h.keys1 -0.71  h.keys2 -0.22  h.lists -0.07  h.n3 -0.35  h.noun 0.17  h.number -0.17
    h.prio -0.44  h.rank -0.19  h.trouble -0.11  hasAbove -0.15  late -0.54  n1 0.14  n16 -0.64  n2 -0.21  n3 0.14  n6 0.57
    position -0.25  r.answer 0.1  r.before -0.9  r.before6 -0.45  r.body -0.64  r.body6 -0.11  r.earlier -0.47  s.aside -0.13
    s.bold -0.3  s.check 0.2  s.id 1.06  s.issueNoun -0.18  s.kDescription 0.1  s.kFix 0.23  s.kPlace -0.12  s.kPrio -0.66
    s.kProblem 0.26  s.kStatus -0.28  s.keys1 0.58  s.keys2 0.56  s.keys3 -0.52  s.long 0.84  s.number 0.11  s.plainGroup 0.23
    s.prioMark 1  s.question 0.07  s.rankWord 0.2  s.short -0.56  s.statusMark 0.2  s.tests -0.1  s.trouble 0.35  t.cause 0.43
    t.currentState 0.36  t.description 0.1  t.effort -0.17  t.example -0.15  t.firstID 1.01  t.fix -0.19  t.fixedOn 0.35
    t.id 1.1  t.impact -0.42  t.location -0.12  t.measure -0.78  t.noun 0.68  t.priority -0.66  t.report 0.27  t.reported 0.29
    t.resolution 0.42  t.risk -0.11  t.status -0.28  t.summary -0.22  t.target -0.52  t.task 0.44  t.title 0.87  t.two 0.22
    t.unknown -0.09  t.wide 0.39  u.aside -0.17  u.bold -0.27  u.check 0.24  u.first 0.1  u.id 0.86  u.keys1 0.58  u.keys2 0.56
    u.label -0.06  u.last 0.09  u.nothing -0.2  u.noun -0.16  u.number 0.11  u.place 0.1  u.plainGroup 0.26  u.prioMark 0.95
    u.rank 0.13  u.severity -0.14  u.short 0.15  u.struck 0.08  u.tests -0.09  u.trouble 0.14  up.areaStart 0.29  up.aside -0.82
    up.audit 0.13  up.debt -0.09  up.fixed 0.37  up.isTitle 0.2  up.issues 0.28  up.keys1 -0.52  up.long -0.07  up.next -0.13
    up.numbered 0.59  up.otherStatus 0.19  up.plan -0.09  up.problem 0.39  up.rank 0.46  up.rankHigh 0.17  up.remains 0.27
    up.response -0.23  up.tasks -0.16  up.tests -0.53  up.trouble 0.17
    """)

  /// Paragraphs that begin in bold.
  private static let paragraphs = table(
    """
    above.debt -0.08  above.long -0.14  above.next 0.29  above.numbered -0.08  above.otherStatus -0.11  above.plainGroup 0.23
    above.praise 0.07  above.rankHigh 0.21  above.response 0.1  above.tasks -0.1  above.trouble -0.21  alike0 -0.14  alike1 0.13
    bias -7.14  d.boxes 0.49  d.described -0.17  d.named -0.08  d.numbered -0.2  d.plain -0.11  d.rows 0.32  depth1 -0.07
    depth2 0.25  depth3 -0.17  doc.aside -0.12  doc.audit -0.38  doc.deferred 0.27  doc.issues -0.21  doc.long -0.2
    doc.otherStatus 0.34  doc.plainGroup -0.1  doc.problem 0.23  doc.rank 0.09  doc.rankHigh 0.09  doc.remains 0.4
    doc.response -0.2  doc.tasks 0.47  doc.tests -0.12  doc.trouble -0.38  file.audit -0.13  file.debt -0.11  file.issues -0.19
    file.label -0.07  file.otherStatus -0.14  file.plainGroup 0.23  file.problem 0.15  file.remains 0.47  file.tasks 0.34
    file.trouble -0.12  h.aside 0.24  h.id -0.19  h.keys1 -0.08  h.keys2 -0.08  h.lists 0.1  h.n3 0.19  h.noun 0.21  h.rank -0.08
    h.trouble -0.07  hasAbove -0.17  late -0.23  n1 0.15  n2 -0.2  n6 0.1  position -0.12  r.after 0.12  r.answer -0.11
    r.before -0.08  r.before6 -0.16  r.body 0.13  r.body6 0.15  r.earlier -0.13  s.body5 0.22  s.boxesIn 0.25  s.code -0.14
    s.colonEnd -0.2  s.id 0.26  s.issueNoun 0.32  s.kDescription 0.19  s.kFix 0.46  s.kPlace -0.06  s.kProblem 0.12
    s.kStatus 0.12  s.keys1 0.4  s.keys2 0.12  s.keys3 0.25  s.long 0.19  s.place 0.11  s.plainGroup 0.07  s.rankWord -0.07
    s.short -0.23  s.trouble 0.14  u.aside -0.13  u.boxes 0.24  u.check 0.22  u.first 0.23  u.id 0.26  u.keys1 0.38  u.keys2 0.11
    u.label -0.16  u.last 0.22  u.long 0.59  u.noun 0.15  u.place 0.19  u.plainGroup 0.07  u.rank -0.11  u.short -0.51
    u.table -0.08  u.tests 0.13  u.trouble 0.07  up.areaStart -0.08  up.aside -0.14  up.audit -0.06  up.debt 0.23  up.fixed -0.13
    up.id -0.19  up.isTitle -0.07  up.issues 0.34  up.keys1 0.33  up.keys2 0.08  up.long -0.19  up.otherStatus 0.07
    up.plainGroup -0.06  up.praise 0.33  up.problem 0.53  up.remains -0.22  up.response -0.11  up.tasks 0.17  up.tests -0.11
    up.trouble 0.14
    """)
}
