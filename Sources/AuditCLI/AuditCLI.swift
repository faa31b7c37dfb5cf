// AuditCLI
