// AuditDocuments reads the documents that teams keep by hand and says what entries they hold.
//
// It takes bytes and returns values; it opens no file and writes nothing. It is a module of its own and not a folder of
// AuditReports because it alone needs a Markdown parser: a renderer must not link one. The design decision worth defending:
// the parser gives the structure, tables of words give the meaning, and what neither explains is kept as line ranges instead
// of being guessed at.
