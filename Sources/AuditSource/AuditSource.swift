// AuditSource
