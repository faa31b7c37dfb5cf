package lighthouse

import "lighthouse/store"

func keep(lamp Lamp, canvas *Canvas) error {
	db := store.Open()
	// ok: go.ignored-error
	canvas.Save(&lamp)
	// ok: go.ignored-error
	db.Close()
	// ok: go.ignored-error
	return db.Create(&lamp).Error
}
