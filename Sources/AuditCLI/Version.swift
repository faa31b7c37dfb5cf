import AuditReports

/// The version of `audit`, in Semantic Versioning.
let auditVersion = "0.1.0"

/// What machine formats say about the tool.
let auditIdentity = ToolIdentity(version: auditVersion)
