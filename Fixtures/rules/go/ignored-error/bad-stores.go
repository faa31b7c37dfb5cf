package lock

import (
	"context"

	"github.com/gin-contrib/sessions"
	"gopkg.in/mgo.v2"
)

func WriteGauge(name string, depth float64) error { return nil }

func (g *Gate) FromRow(row Row) error { return nil }

func (r *gateRepo) UpdateGate(ctx context.Context, gate Gate) error { return nil }

func (s *Service) Open(ctx context.Context, coll Collection, col *mgo.Collection, row Row, c Context) error {
	var gate Gate
	// ruleid: go.ignored-error
	gate.FromRow(row)
	// ruleid: go.ignored-error
	WriteGauge("gate", gate.Depth)
	// ruleid: go.ignored-error
	coll.InsertOne(ctx, gate)
	// ruleid: go.ignored-error
	col.Insert(gate)
	session := sessions.Default(c)
	session.Set("gate", gate.ID)
	// ruleid: go.ignored-error
	session.Save()
	if err := s.lift(gate); err != nil {
		gate.Status = "stuck"
		// ruleid: go.ignored-error
		s.repo.UpdateGate(ctx, gate)
		return err
	}
	return nil
}
