package quay

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

func GetPier(app *App) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// The guard answers itself: it was given the writer.
		user, err := app.authService.GetUser(w, r)
		// ok: go.empty-error-branch
		if err != nil {
			return
		}
		pier, err := app.DB.GetPier(r.Context(), user.Pier)
		// ok: go.empty-error-branch
		if err != nil {
			log.Println("pier:", err)
			http.Error(w, "the pier could not be read", http.StatusInternalServerError)
			return
		}
		write(w, pier)
	}
}

func (h *Handler) Stream(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	ships, err := h.store.ListShips(r.Context())
	// ok: go.empty-error-branch
	if err != nil {
		return
	}
	h.stream(w, ships)
}

func (h *Handler) Optional(c *gin.Context) {
	user, err := h.store.FindUser(c.Request.Context(), c.GetHeader("X-User"))
	// ok: go.empty-error-branch
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("user", user)
	c.Next()
}

func (h *Handler) Sweep() {
	for _, ship := range h.ships {
		berth, err := h.store.FindBerth(h.ctx, ship)
		// ok: go.empty-error-branch
		if err != nil {
			// Ships that were deleted have none; skip them.
			continue
		}
		h.free(berth)
	}
}
