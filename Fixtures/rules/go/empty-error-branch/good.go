package store

import (
	"errors"
	"log"
	"os"
)

func Save(path string, data []byte) error {
	// ok: go.empty-error-branch
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}

	err := os.Remove(path)
	// ok: go.empty-error-branch
	if err != nil {
		// it does not exist yet
	} else {
		log.Print("replaced")
	}

	// ok: go.empty-error-branch
	if errors.Is(err, os.ErrNotExist) {
	}

	// ok: go.empty-error-branch
	if err == nil {
	}
	return nil
}

func restoreAll(ctx context.Context, ids []string) {
	for _, id := range ids {
		err := store.Restore(ctx, id)
		// ok: go.empty-error-branch
		if err != nil {
			// Log error but continue with the others
			log.Printf("restore %s: %v", id, err)
			continue
		}
		number, err := strconv.Atoi(id)
		// ok: go.empty-error-branch
		if err != nil {
			// Names are no numbers.
			continue
		}
		seen[number] = true
	}
}

func leave(file *os.File) {
	// ok: go.empty-error-branch
	if err := file.Close(); err != nil {
		_ = err
	}
}
