package loader

// A placeholder of the query language stands for one value.
func build(values []string) string {
	// ok: code.placeholder-comment
	// one placeholder for each value
	return join(values)
}

// ok: code.placeholder-comment
// The indirection allows mock implementations in unit tests.
type clock func() int64

func watch(dir string) error {
	// ok: code.placeholder-comment
	// On Windows this is a stub implementation: the kernel has no such call.
	// ok: code.placeholder-comment
	// The actual unknown pairs will be handled by Pair.
	return errUnsupported
}
