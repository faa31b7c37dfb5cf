package store

func (s *Store) Ships(rows *sql.Rows) ([]Ship, error) {
	var ships []Ship
	for rows.Next() {
		var ship Ship
		// ok: go.empty-error-branch
		if err := rows.Scan(&ship.ID, &ship.Name); err != nil {
			return nil, err
		}
		// ok: go.empty-error-branch
		if err := rows.Scan(&ship.ID, &ship.Name); err != nil {
			log.Printf("scan: %v", err)
			continue
		}
		ships = append(ships, ship)
	}
	return ships, rows.Err()
}

func numbers(lines []string) (found []int) {
	for _, line := range lines {
		var number int
		// ok: go.empty-error-branch
		if _, err := fmt.Sscan(line, &number); err != nil {
			continue
		}
		value, err := strconv.Atoi(line)
		// ok: go.empty-error-branch
		if err != nil {
			continue
		}
		var id pgtype.UUID
		var userUUID = id
		// ok: go.empty-error-branch
		if err := userUUID.Scan(line); err != nil {
			continue
		}
		found = append(found, number+value)
	}
	return found
}
