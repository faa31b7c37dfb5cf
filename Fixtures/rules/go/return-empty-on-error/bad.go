package lighthouse

import "context"

func (k *Keeper) Lamps(ctx context.Context, tower string) ([]Lamp, error) {
	lamps, err := k.repo.ListLamps(ctx, tower)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return nil, nil
	}
	return lamps, nil
}

func (k *Keeper) Burning(ctx context.Context, tower string) (int, error) {
	n, err := k.client.CountBurning(ctx, tower)
	// ruleid: go.return-empty-on-error
	if err != nil {
		k.logger.Error("count failed", "error", err)
		return 0, nil
	}
	return n, nil
}

func (k *Keeper) Report(ctx context.Context, tower string) error {
	err := k.publisher.Publish(ctx, tower)
	// ruleid: go.return-empty-on-error
	if err != nil {
		log.Printf("could not report %s: %v", tower, err)
		return nil
	}
	return nil
}

func (k *Keeper) Oil(ctx context.Context, tower string) error {
	tanks, err := k.repo.ListTanks(ctx, tower)
	// ruleid: go.return-empty-on-error
	if err != nil || len(tanks) == 0 {
		return nil
	}
	return k.fill(tanks)
}

func (k *Keeper) Visitors(ctx context.Context, tower string) []Visitor {
	visitors, err := k.repo.ListVisitors(ctx, tower)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return nil
	}
	return visitors
}

func (k *Keeper) CancelWatch(ctx context.Context, id string) error {
	watch, err := k.watchRepo.GetWatchID(ctx, id)
	// ruleid: go.return-empty-on-error
	if err != nil {
		return nil
	}
	// ruleid: go.return-empty-on-error
	if err := k.client.Cancel(ctx, watch); err != nil {
		log.Printf("cancel: %v", err)
		return nil
	}
	return nil
}
