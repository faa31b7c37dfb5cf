package harbour

import "gorm.io/gorm"

type Berth struct{ ID uint }

func BerthsOf(db *gorm.DB, port uint) []Berth {
	var berths []Berth
	// ruleid: go.return-empty-on-error
	if err := db.Where("port_id = ?", port).Find(&berths).Error; err != nil {
		return []Berth{}
	}
	return berths
}

func ShipsAt(db *gorm.DB, port uint) map[uint]string {
	var rows []struct {
		Berth uint
		Ship  string
	}
	// ruleid: go.return-empty-on-error
	if err := db.Table("calls").Where("port_id = ?", port).Scan(&rows).Error; err != nil {
		return map[uint]string{}
	}
	ships := map[uint]string{}
	for _, row := range rows {
		ships[row.Berth] = row.Ship
	}
	return ships
}
