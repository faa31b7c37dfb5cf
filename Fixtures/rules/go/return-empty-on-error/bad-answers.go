package harbour

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func (h *Handler) Ships(w http.ResponseWriter, r *http.Request) {
	ships, err := h.shipStore.ListShips(r.Context())
	// ruleid: go.return-empty-on-error
	if err != nil {
		EmptyListResponse(w)
		return
	}
	writeList(w, ships)
}

func (h *Handler) Berths(c *gin.Context) {
	berths, err := h.berthService.Open(c)
	// ruleid: go.return-empty-on-error
	if err != nil {
		c.JSON(http.StatusOK, gin.H{"berths": []Berth{}, "total": 0})
		return
	}
	c.JSON(http.StatusOK, berths)
}

func (h *Handler) Overview(id string) Overview {
	total, err := h.shipRepo.CountShips(id)
	// ruleid: go.return-empty-on-error
	if err != nil {
		total = 0
	}
	return Overview{Total: total}
}
