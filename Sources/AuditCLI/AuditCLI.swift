// AuditCLI is the shell: it turns flags into requests, wires the modules together, prints, and decides the exit status.
//
// It is the only module that reads the clock, the environment and the current folder. One file a command; `ScanRun` is the
// composition root of everything that scans.
