/// How a document writes its entries, as a first reading found.
struct DocumentForm {
  /// Whether plans and phases may hold entries, for documents that have them nowhere else.
  var looksIntoPlans = false
  /// Whether a heading over plain text is an entry, for documents of issues that have no others.
  var takesProse = false
  /// Whether plain bullets right below the title are entries, for documents of issues that have no others.
  var takesBullets = false
  /// The levels whose headings are entries, so that one that says little is so, too; whether these have ids or numbers.
  var entryLevels: [Int: Bool] = [:]
  /// The levels whose entries are numbered, and some of whose numbered headings begin like a chapter of prose.
  var countedLevels: Set<Int> = []

  /// How the headings of one level are.
  struct Headings {
    /// How many are entries.
    var entries = 0
    /// How many of these have an id or a number.
    var numbered = 0
    /// How many could be entries, but say too little.
    var others = 0
    /// How many are struck through or called done in words.
    var closed = 0
    /// How many have a number and begin like a chapter of prose.
    var numberedAsides = 0
  }

  /// The levels at which three headings and more are numbered entries, nearly all of them are, and a few begin otherwise.
  static func counted(_ headings: [Int: Headings]) -> Set<Int> {
    Set(
      headings.filter { _, level in
        level.numberedAsides > 0 && level.numbered >= 3 && level.numbered >= level.numberedAsides * 3
          && level.numbered * 10 >= level.entries * 8
      }.keys)
  }

  /// The levels at which at least four in five headings are entries, or two in three where these are many.
  static func levels(_ headings: [Int: Headings]) -> [Int: Bool] {
    headings.filter {
      // Where some headings of a level are struck through, headings are what the document counts.
      if $0.value.closed >= 2, $0.value.numbered == 0 { return true }
      let share = $0.value.entries >= 6 ? 2 : 4
      return $0.value.entries >= 3 && $0.value.others * share <= $0.value.entries && $0.value.others > 0
    }
    .mapValues { $0.numbered * 2 > $0.entries }
  }
}
