package dock

import (
	"context"
	"time"

	"gorm.io/gorm"
)

func (s *Dock) Berth(ctx context.Context, ship Ship) error {
	// ruleid: go.ignored-error
	_ = s.index.IndexShip(ctx, ship)
	// ruleid: go.ignored-error
	_, _ = s.members.Update(ctx, ship.Owner)
	// ruleid: go.ignored-error
	owner, _ := s.users.GetByID(ctx, ship.OwnerID)
	return s.greet(owner)
}

func (s *Dock) Leave(tx *gorm.DB, ship Ship) {
	// ruleid: go.ignored-error
	tx.Model(&ship).Where("id = ?", ship.ID).Update("left", true)
	// ruleid: go.ignored-error
	tx.Save(&ship)
	// ruleid: go.ignored-error
	tx.Commit()
}

func start(cfg Config) *Dock {
	// ruleid: go.ignored-error
	_ = charts.LoadCharts("charts")
	// ruleid: go.ignored-error
	radio, _ := radio.NewRadioClient(cfg.Radio)
	return &Dock{radio: radio}
}

func (s *Dock) Weigh(ships []Ship) int {
	// ruleid: go.ignored-error
	loads, _ := s.scaleClient.SubmitShips(ships)
	return len(loads)
}

func due(text string) time.Time {
	// ruleid: go.ignored-error
	day, _ := time.Parse("2006-01-02", text)
	return day
}
