package dock

import "context"

// ruleid: code.constant-return-stub
func (s *CraneService) saveState() error {
	// Persist the crane's position and load
	return nil
}

// ruleid: code.constant-return-stub
func (r *BerthRepository) Delete(ctx context.Context, id string) error {
	return nil
}

// ruleid: code.constant-return-stub
func (s *CraneService) FindLoads(ctx context.Context, crane string) ([]Load, error) {
	return nil, nil
}

// ruleid: code.constant-return-stub
func (s *tideService) ListTides(ctx context.Context, harbour string) ([]Tide, error) {
	return []Tide{}, nil
}
