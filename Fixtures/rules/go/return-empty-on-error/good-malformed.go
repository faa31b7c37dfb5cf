package harbour

import (
	"encoding/json"
	"fmt"
)

func (p *Pilot) Preferences(row []byte) (*Settings, error) {
	var settings Settings
	// ok: go.return-empty-on-error
	if err := json.Unmarshal(row, &settings); err != nil {
		return nil, fmt.Errorf("preferences of the pilot: %w", err)
	}
	return &settings, nil
}

func (p *Pilot) Tags(row []byte) ([]string, error) {
	var tags []string
	// ok: go.return-empty-on-error
	if err := json.Unmarshal(row, &tags); err != nil {
		// Rows from before the new format are one plain string.
		return []string{}, nil
	}
	return tags, nil
}

func ParseTags(text []byte) ([]string, error) {
	var tags []string
	// ok: go.return-empty-on-error
	if err := json.Unmarshal(text, &tags); err != nil {
		return nil, nil
	}
	return tags, nil
}

func (p *Pilot) Log(row []byte) map[string]any {
	var notes map[string]any
	// ok: go.return-empty-on-error
	if err := json.Unmarshal(row, &notes); err != nil {
		p.logger.Warn("notes of the pilot cannot be read", "error", err)
		notes = map[string]any{}
	}
	return notes
}

func (p *Pilot) Berths(pier int) int {
	var berths int
	// ok: go.return-empty-on-error
	if err := p.db.QueryRow("SELECT berths FROM piers WHERE id = $1", pier).Scan(&berths); err != nil {
		// The default of the harbour, as agreed.
		return 4
	}
	return berths
}

func (p *Pilot) Colour(ctx Context) string {
	colour, err := p.shipRepo.GetColour(ctx)
	// ok: go.return-empty-on-error
	if err != nil {
		return "unknown"
	}
	return colour
}
