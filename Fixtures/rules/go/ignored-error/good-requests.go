package dock

import (
	"context"

	"github.com/gin-gonic/gin"
)

type lampRepository struct{}

func (r *lampRepository) DeleteByLamp(id int)          {}
func (s *Session) SendMessage(text string) error       { return nil }
func (p *Feed) Announce(ctx context.Context, e Event)  {}

func (h *Handler) Light(c *gin.Context, session *Session) error {
	var lamp Lamp
	// ok: go.ignored-error
	if err := c.ShouldBindJSON(&lamp); err != nil {
		return err
	}
	// This one gives nothing back.
	// ok: go.ignored-error
	h.Repository.DeleteByLamp(lamp.ID)
	// Who is gone cannot be told.
	// ok: go.ignored-error
	session.SendMessage("lit")
	// ok: go.ignored-error
	h.feed.Announce(c, Lit{lamp})
	// ok: go.ignored-error
	h.pool.Bind(lamp)
	return nil
}

func start() error {
	engine := gin.Default()
	// ok: go.ignored-error
	return engine.Run(":8080")
}
