package harbour

import (
	"context"
	"log"
	"net/http"
)

// The helper has answered already.
func (h *Handler) ship(w http.ResponseWriter, r *http.Request) {
	id, err := h.sessionStore.GetUser(w, r)
	// ok: go.empty-error-branch
	if err != nil {
		return
	}
	h.show(id)
}

func (w *Watch) named(ctx context.Context) (ships []string, err error) {
	ships, err = w.shipRepo.ListIdle(ctx)
	// ok: go.empty-error-branch
	if err != nil {
		return
	}
	return ships, nil
}

func (w *Watch) told(ctx context.Context) {
	ships, err := w.shipRepo.ListIdle(ctx)
	// ok: go.empty-error-branch
	if err != nil {
		log.Println(err)
		return
	}
	w.show(ships)
}
