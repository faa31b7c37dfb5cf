import AuditModel

/// Lists of what was done, each point with its day first: "2026-03-04 Repaired the pump".
struct DatedLog {
  /// The entries, closed in lists and series of headings of which every title begins with a day, and some say what was done.
  ///
  /// A log of what was found begins with days, too: it says nothing of what was done, and what it calls open stays open.
  static func settled(_ items: [ImportedItem]) -> [ImportedItem] {
    var items = items
    let groups = Dictionary(grouping: items.indices) { items[$0].section }
    for group in groups.values {
      let dated = group.filter { isDated(items[$0].title) }
      let done = dated.filter { isDone(items[$0].title) }
      guard dated.count == group.count || dated.count >= 3, done.count * 3 >= dated.count,
        dated.count >= 3 || done.count == dated.count,
        dated.allSatisfy({ items[$0].status.reason == .assumed || items[$0].status.value == .fixed })
      else { continue }
      for index in dated where items[index].status.reason == .assumed {
        items[index].close(items[index].title, reason: .title)
      }
    }
    return items
  }

  /// What a text says behind the day that it begins with, as in "2026-03-02 - G10"; `nil` when it begins with none.
  static func behindDay(_ text: String) -> String? {
    guard text.prefix(while: { $0.isNumber || "-./".contains($0) }).count >= 6 else { return nil }
    return String(text.drop { $0.isNumber || "[(-./: ".contains($0) })
  }

  /// Whether a title begins with a day: "[2026-03-04] …", "04.03.2026 - …".
  private static func isDated(_ title: String) -> Bool {
    let day = title.drop { "[(【".contains($0) }.prefix { $0.isNumber || "-./年月".contains($0) }
    return day.count(where: \.isNumber) >= 6 && day.contains { "-./年".contains($0) }
  }

  /// Whether what stands behind the day says what was done: its first word, or its last where the verb stands at the end.
  private static func isDone(_ title: String) -> Bool {
    let words = FoldedText(title).words.drop { $0.contains(where: \.isNumber) || ["年", "月", "日"].contains($0) }
    guard let first = words.first, let last = words.last else { return false }
    if verbs.whole(FoldedText(first)) != nil || StatusWords.words.whole(FoldedText(first)) == .fixed { return true }
    let text = FoldedText(title).text.trimmed
    return ends.contains { text.hasSuffix($0) } || StatusWords.words.whole(FoldedText(last)) == .fixed
  }

  private static let verbs = WordTable<Bool>([
    (
      true,
      """
      fixed, added, removed, improved, updated, changed, refactored, corrected, migrated, replaced, introduced, moved, created, enabled, disabled, dropped, upgraded, optimized, rewrote, repaired, hardened, patched, resolved,
      behoben, hinzugefügt, entfernt, verbessert, aktualisiert, korrigiert, ersetzt, corrigé, ajouté, supprimé, amélioré, remplacé, corregido, añadido, agregado, eliminado, mejorado, actualizado, corrigido, adicionado, removido, melhorado, atualizado, corretto, aggiunto, rimosso, migliorato, aggiornato, исправлено, исправлен, исправлена, добавлено, добавлен, добавлена, удалено, удален, обновлено, улучшено, düzeltildi, eklendi, naprawiono, dodano, usunięto, poprawiono
      """
    )
  ])

  private static let ends: [String] = ["해결", "수정", "수정함", "解決", "修正", "修复", "修復", "解决", "対応"].map {
    FoldedText($0).text
  }
}
