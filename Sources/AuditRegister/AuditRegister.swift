// AuditRegister keeps a register in one SQLite file: it opens, checks, creates and migrates the file, appends event packs, keeps
// the tables that are a projection of them, and reads them back as the values of AuditModel.
//
// It must not decide anything: what a scan changes is AuditModel's reconciliation, run here inside the write transaction so that
// two scans at once cannot both open the same blocker. The design decision worth defending: events and the texts of findings are
// append-only tables, guarded by triggers, and everything else can be dropped and rebuilt from them.
