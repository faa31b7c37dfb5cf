package store

import "os"

func Save(path string, data []byte) {
	err := os.WriteFile(path, data, 0o600)
	// ruleid: go.empty-error-branch
	if err != nil {
	}

	// ruleid: go.empty-error-branch
	if writeErr := os.Remove(path); writeErr != nil {

	}

	// ruleid: go.empty-error-branch
	if err := os.Remove(path); err != nil {
		// not so important
	}
}

func restore(ctx context.Context, ids []string) {
	for _, id := range ids {
		err := store.Restore(ctx, id)
		// ruleid: go.empty-error-branch
		if err != nil {
			// Log error but continue with the others
			continue
		}
	}
}

func bounce(ctx context.Context, id string) {
	letter, err := store.Letter(ctx, id)
	// ruleid: go.empty-error-branch
	if err != nil {
		// Perhaps of another system
		_ = err
	} else {
		letter.Return()
	}
}
