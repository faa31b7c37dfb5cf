package kiln

func (k *Kiln) Lend(pot Pot) (string, int, string, error) {
	loan, err := k.client.Create(pot)
	// ok: go.return-empty-on-error
	if err != nil {
		return "", 0, "", err
	}
	answer, err := k.client.Do(loan)
	// ok: go.return-empty-on-error
	if err != nil {
		return loan, 0, "", fmt.Errorf("lend %s: %w", loan, err)
	}
	return loan, answer.Days, answer.Shelf, nil
}

func shelfFor(name string) *uuid.UUID {
	id, err := uuid.Parse(name)
	// ok: go.return-empty-on-error
	if err != nil {
		return nil
	}
	return &id
}

func Heat(c *gin.Context) {
	var h heat
	err := database.DB.QueryRow(heatQuery, c.Param("id")).Scan(&h.Now, &h.Mean, &h.Top)
	// ok: go.return-empty-on-error
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"now": 0, "mean": 0, "top": 0})
		return
	}
	// ok: go.return-empty-on-error
	if err := k.refresh(h); err != nil {
		c.JSON(http.StatusOK, gin.H{"now": 0, "mean": 0, "top": 0, "error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, h)
}
