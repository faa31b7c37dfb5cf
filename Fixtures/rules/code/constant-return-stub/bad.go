package index

// ruleid: code.constant-return-stub
func (s *Index) Clean(version string) error {
	// This is a placeholder: delete the old versions
	return nil
}

// ruleid: code.constant-return-stub
func (g *Gauge) Reachable() error {
	// Send a small request to the gauge
	return nil
}
