package harbour

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
)

func (h *Handler) Pilots(w http.ResponseWriter, r *http.Request) {
	pilots, err := h.pilotStore.ListPilots(r.Context())
	// ok: go.return-empty-on-error
	if err != nil {
		errorResponse(w, err)
		return
	}
	writeList(w, pilots)
}

func (h *Handler) Tugs(c *gin.Context) {
	limit, err := strconv.Atoi(c.Query("results"))
	// ok: go.return-empty-on-error
	if err != nil {
		limit = 0
	}
	tugs, err := h.tugService.List(c, limit)
	// ok: go.return-empty-on-error
	if err != nil {
		c.JSON(http.StatusOK, gin.H{"error": "no tugs", "tugs": []Tug{}})
		return
	}
	c.JSON(http.StatusOK, tugs)
}

func (h *Handler) Attempts(key string) int {
	attempts, err := h.cacheStore.GetAttempts(key)
	// ok: go.return-empty-on-error
	if err != nil {
		attempts = 1
	}
	return attempts
}
