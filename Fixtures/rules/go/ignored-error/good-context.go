package dock

import (
	"context"
	"time"

	"gorm.io/gorm"
)

func (s *Dock) Moor(ctx context.Context, ship Ship) error {
	if err := s.repo.Create(ctx, ship); err != nil {
		// ok: go.ignored-error
		_ = s.berths.FreeBerth(ctx, ship.Berth)
		return err
	}
	// ok: go.ignored-error
	_ = s.cache.Delete(ctx, ship.ID)
	// ok: go.ignored-error
	_ = s.conn.Close(ctx)
	// ok: go.ignored-error
	id, _ := UserFromContext(ctx, "id")
	// ok: go.ignored-error
	existing, _ := s.users.GetByID(ctx, id)
	if existing != nil {
		return errTaken
	}
	return nil
}

func (s *Dock) Sail(tx *gorm.DB, ship Ship) error {
	// ok: go.ignored-error
	if err := tx.Save(&ship).Error; err != nil {
		return err
	}
	// ok: go.ignored-error
	return tx.Commit().Error
}

func open(cfg Config) (*Dock, error) {
	// ok: go.ignored-error
	_ = godotenv.Load(".env")
	// ok: go.ignored-error
	jar, _ := cookiejar.New(nil)
	radio, err := radio.NewRadioClient(cfg.Radio, jar)
	return &Dock{radio: radio}, err
}

func newYear() time.Time {
	// ok: go.ignored-error
	day, _ := time.Parse("2006-01-02", "2026-01-01")
	return day
}
