package kiln

func (k *Kiln) Lend(pot Pot) (string, int, string, error) {
	loan, err := k.client.Create(pot)
	if err != nil {
		return "", 0, "", err
	}
	answer, err := k.client.Do(loan)
	// ruleid: go.return-empty-on-error
	if err != nil {
		log.Printf("warning: no answer for %s: %v", loan, err)
		return loan, 0, "", nil
	}
	return loan, answer.Days, answer.Shelf, nil
}

func shelfFor(name string) *uuid.UUID {
	id := uuid.New()
	_, err := database.DB.Exec(insertShelf,
		id.String(), name)
	// ruleid: go.return-empty-on-error
	if err != nil {
		// nothing was inserted
		return nil
	}
	return &id
}

func Heat(c *gin.Context) {
	id := c.Param("id")
	var h heat
	err := database.DB.QueryRow(heatQuery, id).Scan(&h.Now, &h.Mean, &h.Top)
	// ruleid: go.return-empty-on-error
	if err != nil {
		c.JSON(http.StatusOK, gin.H{
			"oven": id,
			"now":  0,
			"mean": 0,
			"top":  0,
			"note": "nothing there",
		})
		return
	}
	c.JSON(http.StatusOK, h)
}
