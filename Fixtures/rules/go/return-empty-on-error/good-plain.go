package watch

func (k *Keeper) Waiting(ctx context.Context) (int, error) {
	waiting, err := k.shipRepo.CountWaiting(ctx)
	// ok: go.return-empty-on-error
	if err != nil {
		return 0, err
	}
	return waiting, nil
}

func depth(text string) int {
	value, err := strconv.Atoi(text)
	// ok: go.return-empty-on-error
	if err != nil {
		log.Printf("depth: %v", err)
		return 0
	}
	return value
}

func NewKeeper(client *Client) *Keeper {
	coast, err := client.store.FindCoast("north")
	// ok: go.return-empty-on-error
	if err != nil {
		log.Printf("coast: %v", err)
		return nil
	}
	return &Keeper{coast: coast}
}

func (k *Keeper) Known(ctx context.Context) *Ship {
	ship, err := k.decode(k.last)
	// ok: go.return-empty-on-error
	if err != nil {
		log.Printf("last: %v", err)
		return nil
	}
	return ship
}
