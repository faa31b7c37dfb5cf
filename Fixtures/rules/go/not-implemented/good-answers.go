package dock

import "net/http"

func (h *Handler) Serve(w http.ResponseWriter, r *http.Request) {
	// ok: go.not-implemented
	if h.last == http.StatusNotImplemented {
		h.retry = false
	}
	// ok: go.not-implemented
	h.respondError(w, http.StatusNotFound, "no such berth")
}
