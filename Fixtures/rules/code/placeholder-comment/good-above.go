package quay

// ok: code.placeholder-comment
// Clock returns a fake clock for tests of the harbour
func Clock() *FakeClock {
	return &FakeClock{}
}

// ok: code.placeholder-comment
// Placeholder returns the text that a field shows before anything is typed
func (f Field) Placeholder() string {
	return f.hint
}

// ok: code.placeholder-comment
// NewFakeTide returns a fake tide that stands where it is put.
func NewFakeTide(level int) *FakeTide { return &FakeTide{level: level} }
