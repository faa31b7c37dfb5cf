// AuditSource decides what to look at: it opens a target, lists its files (the git index plus untracked files that are not
// ignored, or a walk that honours .gitignore), says why a file is left out, reads bytes, and answers questions about history.
//
// It must not know rules, findings, the register or reports, and it never writes below the target. Every path in its API is
// relative to the TARGET, also when the target is a folder inside a work tree; `SourceTree.prefix` leads to the root of the
// repository, where the register and audit.yaml live.
//
// The design decision worth defending: one walk of our own merges each folder with its stretch of the sorted git index,
// instead of asking libgit2 for a status. It costs one lstat per file, hashes nothing, needs no second pass for untracked
// files, and the same code serves folders outside git. Ignore rules are therefore ours too (`IgnoreFile`), checked against git.
