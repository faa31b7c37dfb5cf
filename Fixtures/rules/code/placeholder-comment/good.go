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

// The check of names. In production this MUST be set, or every name goes through.
// ok: code.placeholder-comment
// In production this MUST be populated with the addresses of the balancer.
func moves(list []mover, owner int64) {
	// ok: code.placeholder-comment
	// Dummy object.
	row := mover{}
	for _, one := range list {
		row.id = one.id
		// ok: code.placeholder-comment
		// Simulate before a signature is spent on it.
		row.simulate(owner)
	}
}

func (g *gate) open(name, word string) bool {
	// ok: code.placeholder-comment
	// Dummy hash against timing attacks
	return g.compare(word, "$2a$10$")
}

func stubsOf(gen *generator) error {
	// ok: code.placeholder-comment
	// Generates the Go stub implementation for every pier
	rows := append(gen.rows, row{}) // placeholder; finalised below, when the tide is known
	return gen.write(rows)
}

func (r *tideReader) read(p []byte) (int, error) {
	n, err := r.inner.Read(p)
	// ok: code.placeholder-comment
	// Simulate the error io.EOF when all of it was read
	if err == nil && r.offset >= r.size {
		err = io.EOF
	}
	// ok: code.placeholder-comment
	// dummy check so that both ways take as long
	compare(p)
	return n, err
}

func uploadDocs() {
	// ok: code.placeholder-comment
	// dummy function to make the generator pick up the text above
}
