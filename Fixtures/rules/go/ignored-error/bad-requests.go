package pier

import (
	"context"

	"github.com/gin-gonic/gin"
)

type Repository interface{ DeleteByID(id int) error }

func Publish(ctx context.Context, event Event) error { return nil }

func (r *shipRepository) DeleteByID(id int) error { return nil }

func (h *Handler) Moor(c *gin.Context) {
	var berth Berth
	// ruleid: go.ignored-error
	c.ShouldBindJSON(&berth)
	// ruleid: go.ignored-error
	c.Bind(&berth)
	// ruleid: go.ignored-error
	events.Publish(c.Request.Context(), Moored{berth})
	// ruleid: go.ignored-error
	h.Repository.DeleteByID(berth.ID)
	c.JSON(200, berth)
}

func main() {
	router := gin.Default()
	// ruleid: go.ignored-error
	router.Run(":8080")
}
