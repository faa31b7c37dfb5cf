// AuditSyntax
