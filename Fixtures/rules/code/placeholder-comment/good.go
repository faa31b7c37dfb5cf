package loader

// In a real system this would be a comment on a declaration.
func build(values []string) string {
	// ok: code.placeholder-comment
	// one placeholder for each value
	return join(values)
}
