package dock

func (s *Dock) Load(ship Ship) error {
	// ok: code.placeholder-comment
	// TODO: consider a faster way to sort the crates
	s.queue(ship)
	// ok: code.placeholder-comment
	// TODO: why does this take a pointer?
	s.weigh(ship)
	// ok: code.placeholder-comment
	// TODO: cache the tide tables
	return nil
}

// ok: code.placeholder-comment
// fillBerths replaces zero (placeholder) depths with the ones that were measured.
func (s *Dock) fillBerths() { s.depths = s.measured }
