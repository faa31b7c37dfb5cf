package harbour

import "encoding/json"

type Settings struct{ Lights bool }

type Keeper struct {
	db       Store
	defaults Settings
}

func (k *Keeper) Preferences(row []byte) (*Settings, error) {
	var settings Settings
	// ruleid: go.return-empty-on-error
	if err := json.Unmarshal(row, &settings); err != nil {
		// Invalid, so the ship has not chosen yet.
		return &Settings{Lights: false}, nil
	}
	return &settings, nil
}

func (k *Keeper) Notes(row []byte) map[string]any {
	var notes map[string]any
	// ruleid: go.return-empty-on-error
	if err := json.Unmarshal(row, &notes); err != nil {
		notes = make(map[string]any)
	}
	return notes
}

func (k *Keeper) Tags(row []byte) ([]string, error) {
	tags := []string{}
	err := json.Unmarshal(row, &tags)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return []string{}, nil
	}
	return tags, nil
}

func (k *Keeper) Current(ctx Context) (Settings, error) {
	settings, err := k.db.GetSettings(ctx)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return k.defaults, nil
	}
	return settings, nil
}

func (k *Keeper) Weight(ctx Context, ship string) int64 {
	hull, err := k.storage.GetHull(ctx, ship)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return 0
	}
	return hull.Weight
}

func (k *Keeper) Depth(pier int) float64 {
	var depth float64
	// ruleid: go.return-empty-on-error
	if err := k.db.QueryRow("SELECT depth FROM piers WHERE id = $1", pier).Scan(&depth); err != nil {
		return 7.5
	}
	return depth
}

func (k *Keeper) Traffic(ctx Context) (string, error) {
	ships, err := k.shipRepo.CountShips(ctx)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return "moderate", nil
	}
	return level(ships), nil
}
