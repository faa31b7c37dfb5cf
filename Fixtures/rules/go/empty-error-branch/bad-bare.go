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
