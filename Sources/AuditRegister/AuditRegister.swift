// AuditRegister
