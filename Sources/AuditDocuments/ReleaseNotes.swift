import AuditModel

/// Documents that tell what changed from version to version.
///
/// Nothing in them is to be done, but for what they list as known problems or as still to come.
struct ReleaseNotes {
  private static let names = WordTable<Bool>([
    (
      true,
      """
      changelog, change log, release notes, release history, version history, revision history, what's new, whats new
      änderungsprotokoll, versionshinweise, versionshistorie, änderungshistorie, journal des modifications, notes de version, historique des versions
      registro de cambios, historial de cambios, notas de la versión, notas de versión, registro de alterações, histórico de alterações, histórico de versões, notas de versão, notas da versão
      registro delle modifiche, note di rilascio, журнал изменений, история изменений, история версий, список изменений, değişiklik günlüğü, sürüm notları, dziennik zmian, lista zmian, historia zmian
      更新日志, 更新记录, 变更日志, 变更记录, 版本历史, 發行說明, 发行说明, 変更履歴, 更新履歴, リリースノート, 변경 로그, 변경 이력, 릴리스 노트, 릴리즈 노트
      """
    )
  ])

  /// Release notes, when the document's title or its file's name says so.
  init?(title: String?, fileName: String) {
    guard [title ?? "", fileName].contains(where: { Self.names.first(in: FoldedText($0)) != nil }) else { return nil }
  }

  /// Whether something stands under a heading that names what is wrong or still to come.
  func lists(_ candidate: EntryCandidate) -> Bool {
    candidate.context.path.dropFirst().contains { heading in
      let folded = FoldedText(heading)
      let names =
        EvidenceWords.problems.first(in: folded) != nil || HeadingWords.remains.first(in: folded) != nil
        || HeadingWords.next.first(in: folded) != nil
      return names && EvidenceWords.responses.first(in: folded) == nil
        && StatusWords.status(in: heading, marksCount: false)?.status != .fixed
    }
  }
}
