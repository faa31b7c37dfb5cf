package index

// ruleid: code.constant-return-stub
func (s *Index) Clean(version string) error {
	// This is a placeholder: delete the old versions
	return nil
}
