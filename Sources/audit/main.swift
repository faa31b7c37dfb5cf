import AuditCLI

await RootCommand.start()
