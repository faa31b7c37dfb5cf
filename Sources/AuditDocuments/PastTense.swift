/// Whether a text tells of a change that was made: "Updated the exporter", "Rewrote the query".
enum PastTense {
  /// Whether a text begins with an English verb in the past tense that names a change.
  ///
  /// "Chunked reads" and "Improved caching" say what something is like, so only verbs that are seldom adjectives count.
  static func begins(_ text: String) -> Bool {
    guard text.trimmed.first?.isUppercase == true, let first = FoldedText(text).words.first else { return false }
    return verbs.contains(first)
  }

  private static let verbs: Set<String> = [
    "updated", "added", "removed", "replaced", "renamed", "changed", "fixed", "moved", "implemented", "introduced",
    "switched", "refactored", "corrected", "wrapped", "stopped", "hardened", "extended", "created", "isolated",
    "converted", "migrated", "disabled", "enabled", "restored", "deleted", "dropped", "rewrote", "reworked", "modified",
    "applied", "adjusted", "patched", "merged", "registered", "configured", "installed", "upgraded", "downgraded",
    "bumped", "pinned", "reverted", "resolved", "exposed", "cleaned", "simplified", "extracted", "guarded",
    "normalized", "normalised", "deployed", "regenerated", "rebuilt", "tightened", "relaxed", "wired", "routed",
    "redirected", "linked", "made", "built", "wrote", "relocated", "swapped", "rotated", "purged", "marked",
  ]
}
