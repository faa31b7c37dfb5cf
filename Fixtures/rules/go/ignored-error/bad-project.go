package harbour

import (
	"database/sql"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"gorm.io/gorm"
)

func RecordMooring(ship string) error { return nil }

func recordToll(ship string, amount int) (err error) { return err }

func (q *Quay) NotifyPilot(ship string) error { return nil }

func LoadBerths(
	harbour string,
	open func(name string) bool,
) ([]string, error) {
	return nil, nil
}

func (q *Quay) Arrive(ship string) {
	// ruleid: go.ignored-error
	tolls.RecordMooring(ship)
	// ruleid: go.ignored-error
	recordToll(ship, 12)
	// ruleid: go.ignored-error
	q.NotifyPilot(ship)
	// ruleid: go.ignored-error
	_ = recordToll(ship, 3)
	// ruleid: go.ignored-error
	berths, _ := LoadBerths("north", nil)
	q.show(berths)
	if err := q.weigh(ship); err != nil {
		q.refuse(ship)
	} else {
		// ruleid: go.ignored-error
		q.NotifyPilot(ship)
	}
}

func (q *Quay) List(rows *sql.Rows) {
	var name string
	for rows.Next() {
		// ruleid: go.ignored-error
		rows.Scan(&name)
	}
}

func (q *Quay) Ships(db *gorm.DB) int64 {
	var ships int64
	// ruleid: go.ignored-error
	_ = db.Model(&Ship{}).Count(&ships)
	// ruleid: go.ignored-error
	_ = db.Model(&Ship{}).Where("berth = ?", q.berth).
		Count(&ships).Error
	return ships
}

func (q *Quay) Leave(ship string) {
	if err := q.weigh(ship); err != nil {
		// ruleid: go.ignored-error
		_ = q.shipRepo.UpdateStatus(ship, "stuck")
		return
	}
}

func (s *TideService) Overview(day string) (int, error) { return 0, nil }

func (q *Quay) Board(token *jwt.Token, secret []byte) string {
	// ruleid: go.ignored-error
	tide, _ := q.tideService.Overview("monday")
	// ruleid: go.ignored-error
	text, _ := token.SignedString(secret)
	// ruleid: go.ignored-error
	q.opens, _ = time.Parse(time.RFC3339, req.Opens)
	return q.show(tide, text)
}

func ReadTideTable(from io.Reader) ([]byte, error) { return nil, nil }

func tides(resp *http.Response) []byte {
	// ruleid: go.ignored-error
	said, _ := ReadTideTable(resp.Body)
	return said
}

func SaveLight(name string) error { return nil }

func (q *Quay) markLights() {
	// ruleid: go.ignored-error
	SaveLight("north")
}
