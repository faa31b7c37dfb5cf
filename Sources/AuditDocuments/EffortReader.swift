import AuditModel

extension ImportedEffort {
  /// Reads an effort such as `2-3 days`, `1.5 hours`, `8h+`, `30m`, `4-8 weeks depending on phase` or `High`; `nil` for no words.
  ///
  /// A day counts as 8 hours, a week as 5 days, a month as 20 days.
  init?(reading raw: String) {
    let text = raw.trimmed
    guard !text.isEmpty else { return nil }
    self.init(text: text)
    let characters = Array(text.lowercased())
    var index = 0
    var numbers: [Double] = []
    while index < characters.count, minimumMinutes == nil {
      let character = characters[index]
      if character.isASCII, character.isNumber {
        var end = index
        while end < characters.count, characters[end].isASCII,
          characters[end].isNumber
            || (".,".contains(characters[end]) && end + 1 < characters.count && characters[end + 1].isNumber)
        {
          end += 1
        }
        numbers.append(Double(String(characters[index..<end]).replacing(",", with: ".")) ?? 0)
        index = end
        var after = index
        while after < characters.count, characters[after] == " " { after += 1 }
        let isOpen = after < characters.count && characters[after] == "+"
        if isOpen { after += 1 }
        while after < characters.count, characters[after] == " " { after += 1 }
        if let (minutes, length) = Self.unit(characters, at: after) {
          let low = numbers.count > 1 ? numbers[numbers.count - 2] : numbers[numbers.count - 1]
          let high = numbers[numbers.count - 1]
          minimumMinutes = Int(min(low, high) * minutes)
          let more = isOpen || (after + length < characters.count && characters[after + length] == "+")
          maximumMinutes = more ? nil : Int(max(low, high) * minutes)
        }
      } else {
        if !"-–—~ toabisà至到".contains(character) { numbers.removeAll() }
        index += 1
      }
    }
  }

  private static let units: [(String, Double)] = [
    ("weeks", 2400), ("week", 2400), ("wochen", 2400), ("woche", 2400), ("semaines", 2400), ("semaine", 2400),
    ("semanas", 2400), ("semana", 2400),
    ("settimane", 2400), ("settimana", 2400), ("недел", 2400), ("周", 2400), ("週間", 2400), ("주", 2400), ("w", 2400),
    ("months", 9600), ("month", 9600), ("monate", 9600), ("monat", 9600), ("mois", 9600), ("meses", 9600),
    ("mes", 9600), ("месяц", 9600), ("个月", 9600), ("ヶ月", 9600),
    ("days", 480), ("day", 480), ("tage", 480), ("tag", 480), ("jours", 480), ("jour", 480), ("días", 480),
    ("dias", 480), ("día", 480), ("dia", 480), ("giorni", 480), ("giorno", 480),
    ("дн", 480), ("день", 480), ("天", 480), ("人日", 480), ("人天", 480), ("工作日", 480), ("日", 480), ("일", 480), ("pt", 480),
    ("d", 480), ("j", 480),
    ("minutes", 1), ("minute", 1), ("minuten", 1), ("minutos", 1), ("minuti", 1), ("minut", 1), ("mins", 1), ("min", 1),
    ("мин", 1), ("分钟", 1), ("分", 1), ("분", 1), ("m", 1),
    ("hours", 60), ("hour", 60), ("hrs", 60), ("hr", 60), ("stunden", 60), ("stunde", 60), ("std", 60), ("heures", 60),
    ("heure", 60), ("horas", 60), ("hora", 60), ("ore", 60), ("ora", 60),
    ("час", 60), ("小时", 60), ("小時", 60), ("工时", 60), ("時間", 60), ("시간", 60), ("ч", 60), ("h", 60),
  ]

  private static func unit(_ text: [Character], at start: Int) -> (minutes: Double, length: Int)? {
    var found: (minutes: Double, length: Int)?
    for (name, minutes) in units where text[start...].starts(with: Array(name)) && name.count > (found?.length ?? 0) {
      let end = start + name.count
      let isShort = name.count <= 2 && name.first.map { $0.isASCII || $0 == "ч" } == true
      if isShort, end < text.count, text[end].isLetter { continue }
      found = (minutes, name.count)
    }
    return found
  }
}
