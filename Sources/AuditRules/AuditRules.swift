// AuditRules reads rule files and `audit.yaml`: it decodes strictly, reports every problem of every file at once with its place,
// and knows the pack that is built into the binary.
//
// It is the only module that knows YAML. It must not know syntax trees or how a rule is matched: a query or a regular expression
// is text with a place here, and the engine that compiles it reports its own problems against that place.
