package store

func (s *Store) Ships(rows *sql.Rows) []Ship {
	var ships []Ship
	for rows.Next() {
		var ship Ship
		// ruleid: go.empty-error-branch
		if err := rows.Scan(&ship.ID, &ship.Name); err != nil {
			continue
		}
		ships = append(ships, ship)
	}
	for rows.Next() {
		var ship Ship
		err := rows.Scan(&ship.ID)
		// ruleid: go.empty-error-branch
		if err != nil {
			// leave it out
			continue
		}
		ships = append(ships, ship)
	}
	return ships
}

func (s *Store) Crew(ctx context.Context, cursor *mongo.Cursor) (crew []Sailor) {
	for cursor.Next(ctx) {
		var sailor Sailor
		// ruleid: go.empty-error-branch
		if err := cursor.Decode(&sailor); err != nil {
			continue
		}
		crew = append(crew, sailor)
	}
	return crew
}
