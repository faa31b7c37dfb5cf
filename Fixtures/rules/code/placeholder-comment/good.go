package loader

// A placeholder of the query language stands for one value.
func build(values []string) string {
	// ok: code.placeholder-comment
	// one placeholder for each value
	return join(values)
}
