package harbour

import (
	"context"
	"log"
	"net/http"
	"strconv"
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

func (w *Watch) roll(ctx context.Context, ids []string) (names []string) {
	for _, id := range ids {
		ship, err := w.shipRepo.GetByID(ctx, id)
		// ok: go.empty-error-branch
		if err != nil {
			log.Println(err)
			continue
		}
		names = append(names, ship.Name)
		depth, err := strconv.Atoi(ship.Depth)
		// ok: go.empty-error-branch
		if err != nil {
			continue
		}
		mark, err := w.cacheStore.GetMark(ctx, id)
		// ok: go.empty-error-branch
		if err != nil {
			continue
		}
		w.show(depth, mark)
	}
	return names
}

func (w *Watch) last(ctx context.Context, id string) {
	var call Call
	// ok: go.empty-error-branch
	if err := w.db.Where("ship = ?", id).Order("at DESC").First(&call).Error; err != nil {
		return
	}
	w.show(call.At, nil)
}

func (w *Watch) read(ctx context.Context) {
	text, err := w.feed.ReadMessage(ctx)
	// ok: go.empty-error-branch
	if err != nil {
		return
	}
	w.show(len(text), nil)
}
