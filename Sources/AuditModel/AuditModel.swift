// AuditModel is the vocabulary and the laws of the product: what a rule, a finding, a blocker, a scan, coverage and a gate
// are, and how a scan changes a register.
//
// It must not know files, clocks, processes, SQL, YAML or any package: everything here is a value or a pure function, so that
// every law can be tested without a disk. The design decision worth defending: the reconciliation of a scan with the register
// and the gate's verdict live here, not beside the database or the command line that carry them out.
