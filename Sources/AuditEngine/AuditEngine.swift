// AuditEngine looks: it compiles rules, decides which files are worth a parse, matches, and turns matches into findings.
//
// It takes bytes and returns findings; it opens no file and knows no git, no database and no output format. What only the
// repository can tell (which files are tracked, what history held) comes in as values and closures. The decision worth
// defending: no file is parsed unless the text that its candidate rules require is really in it, and that requirement is derived
// from the rules, never written beside them.
