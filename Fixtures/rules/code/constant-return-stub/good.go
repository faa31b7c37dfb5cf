package index

// ok: code.constant-return-stub
func (s *Memory) Close() error {
	// nothing to release
	return nil
}

// ok: code.constant-return-stub
func (s *Index) Size() int {
	// TODO: cache
	return s.size
}

// ok: code.constant-return-stub
func (g *Gauge) Flush() error {
	// Sending is handled by the caller
	return nil
}

// ok: code.constant-return-stub
func (g *Gauge) Validate() error {
	// Call sites check the range already
	return nil
}
