package quay

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
)

func GetCargo(app *App) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cargo, err := app.DB.GetCargo(r.Context(), r.URL.Query().Get("ship"))
		// ruleid: go.empty-error-branch
		if err != nil {
			return
		}
		write(w, cargo)
	}
}

func (h *Handler) Ships(c *gin.Context) {
	ships, err := h.service.ListShips(c.Request.Context())
	// ruleid: go.empty-error-branch
	if err != nil {
		log.Println("ships:", err)
		return
	}
	c.JSON(200, ships)
}

func (h *Handler) Upload(files []FileHeader) {
	for _, file := range files {
		src, err := file.Open()
		// ruleid: go.empty-error-branch
		if err != nil {
			continue
		}
		h.keep(src)
	}
	for _, ship := range h.ships {
		err := h.store.MarkLoaded(h.ctx, ship)
		// ruleid: go.empty-error-branch
		if err != nil {
			// Continue with the other ships even if one fails
			continue
		}
	}
}

func (h *Handler) run() {
	feed, err := NewFeedClient(h.address)
	// ruleid: go.empty-error-branch
	if err != nil {
		return
	}
	h.follow(feed)
}

func (h *Handler) link(ship Ship) string {
	url, err := h.sign(ship.Photo)
	// ruleid: go.empty-error-branch
	if err != nil {
		// Log error but continue with an empty address
		url = ""
	}
	return url
}

func (h *Handler) Edit(w http.ResponseWriter, r *http.Request) {
	var ship Ship
	err := json.NewDecoder(r.Body).Decode(&ship)
	// ruleid: go.empty-error-branch
	if err != nil {
		h.logger.Error(err.Error())
		return
	}
	write(w, ship)
}
