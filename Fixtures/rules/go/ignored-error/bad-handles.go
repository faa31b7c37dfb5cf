package lighthouse

import "lighthouse/store"

// The file does not say what its handle is, and what is handed over does.
func keep(lamp Lamp) {
	db := store.Open()
	// ruleid: go.ignored-error
	db.Create(&lamp)
	dbConn := store.Open()
	lamp.Lit = true
	// ruleid: go.ignored-error
	dbConn.Save(&lamp)
}
