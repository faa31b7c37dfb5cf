package harbour

import "gorm.io/gorm"

func BerthsIn(db *gorm.DB, port uint) ([]Berth, error) {
	var berths []Berth
	// ok: go.return-empty-on-error
	if err := db.Where("port_id = ?", port).Find(&berths).Error; err != nil {
		return nil, err
	}
	return berths, nil
}

// Whoever is not found has no berth.
func BerthNamed(db *gorm.DB, name string) *Berth {
	var berth Berth
	// ok: go.return-empty-on-error
	if err := db.Where("name = ?", name).First(&berth).Error; err != nil {
		return nil
	}
	return &berth
}

func Suggestions(db *gorm.DB, text string) []Berth {
	var berths []Berth
	// ok: go.return-empty-on-error
	if err := db.Where("name LIKE ?", text+"%").Find(&berths).Error; err != nil {
		// Suggestions are best effort.
		return []Berth{}
	}
	return berths
}
