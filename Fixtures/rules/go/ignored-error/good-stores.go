package lock

import (
	"bytes"
	"context"

	"github.com/gin-contrib/sessions"
)

func (c *Peer) WriteDepth(depth float64) error { return nil }

func (s *Service) Close(ctx context.Context, coll Collection, c *Peer, ctxt Context) error {
	// Who is gone cannot be told.
	// ok: go.ignored-error
	c.WriteDepth(4)
	var buf bytes.Buffer
	// ok: go.ignored-error
	buf.WriteString("closed")
	if _, err := coll.InsertOne(ctx, buf.String()); err != nil {
		return err
	}
	session := sessions.Default(ctxt)
	// ok: go.ignored-error
	session.Clear()
	return session.Save()
}
