package dock

import "net/http"

func (h *Handler) Tow(w http.ResponseWriter, r *http.Request) {
	// ruleid: go.not-implemented
	h.respondError(w, http.StatusNotImplemented, "towing is not there yet")
}

func Pilot(c *gin.Context) {
	// ruleid: go.not-implemented
	c.JSON(http.StatusNotImplemented, gin.H{"error": "later"})
}
