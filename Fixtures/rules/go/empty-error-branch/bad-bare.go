package harbour

import "context"

func (w *Watch) archive(ctx context.Context) {
	ships, err := w.shipRepo.ListIdle(ctx)
	// ruleid: go.empty-error-branch
	if err != nil {
		return
	}
	for _, ship := range ships {
		// ruleid: go.empty-error-branch
		if err := w.shipRepo.UpdateState(ctx, ship, "idle"); err != nil {
			return
		}
	}
}

func (w *Watch) warn(ctx context.Context, id string) {
	ship, err := w.shipRepo.GetByID(ctx, id)
	// ruleid: go.empty-error-branch
	if err != nil || ship.Owner == nil {
		return
	}
	hits, err := w.fenceManager.CheckFences(ctx, ship)
	// ruleid: go.empty-error-branch
	if err != nil {
		return
	}
	w.ring(hits)
	// ruleid: go.empty-error-branch
	if err := w.db.Where("ship = ?", id).Delete(&Call{}).Error; err != nil {
		return
	}
	w.ring(nil)
}

func (w *Watch) roll(ctx context.Context, ids []string) (names []string) {
	for _, id := range ids {
		ship, err := w.shipRepo.GetByID(ctx, id)
		// ruleid: go.empty-error-branch
		if err != nil {
			continue
		}
		names = append(names, ship.Name)
		// ruleid: go.empty-error-branch
		if err := w.callService.SendGreeting(ctx, ship); err != nil {
			continue
		}
		w.greeted++
	}
	return names
}
