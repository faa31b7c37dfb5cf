package dock

func (s *Dock) Unload(ship Ship) error {
	// ruleid: code.placeholder-comment
	// TODO: notify the harbour master
	s.queue(ship)
	// ruleid: code.placeholder-comment
	// TODO(kim): store the manifest in the database
	return nil
}
