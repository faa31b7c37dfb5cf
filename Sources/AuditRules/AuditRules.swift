// AuditRules
func embeddedCount() -> Int { embeddedRuleFiles.count }
