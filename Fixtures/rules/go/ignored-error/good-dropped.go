package dock

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"example.org/harbour/config"
)

func (s *Dock) Register(ctx context.Context, ship Ship) error {
	// ok: go.ignored-error
	if err := s.store.InsertShip(ship); err != nil {
		// ok: go.ignored-error
		s.store.DeleteShip(ship.ID)
		return err
	}
	// ok: go.ignored-error
	s.metrics.RecordShip(ship)
	// ok: go.ignored-error
	s.db.CreateIndex("ships")
	// ok: go.ignored-error
	repository.SaveWord(ship.Name)
	// ok: go.ignored-error
	s.lampStore.SaveIndex()
	// ok: go.ignored-error
	defer s.store.DeleteLock(ship.ID)
	// ok: go.ignored-error
	s.notifier.Start(ctx)
	// ok: go.ignored-error
	return s.db.QueryRow("SELECT 1").Scan(&ship.ID)
}

func (s *Dock) Diary(name string) (*os.File, error) {
	// ok: go.ignored-error
	var number int
	// ok: go.ignored-error
	fmt.Sscan(name, &number)
	// ok: go.ignored-error
	os.MkdirAll("diary", 0o755)
	// ok: go.ignored-error
	return os.Create(name)
}

func (s *Dock) Tide(client *http.Client, req *http.Request) (*http.Response, error) {
	// ok: go.ignored-error
	value, err, _ := s.group.Do(req.URL.Path, s.ask)
	if err != nil {
		return nil, err
	}
	// ok: go.ignored-error
	seen, _ := s.seen.Do(value)
	// ok: go.ignored-error
	lamps, found := s.lampCache.GetLamps()
	// ok: go.ignored-error
	headers, _ := s.GetHeaders()
	// ok: go.ignored-error
	name, _ := GenerateUsername(s.id)
	return client.Do(req)
}

func (h *Handler) Pay(c *gin.Context, ship Ship) {
	// ok: go.ignored-error
	_ = h.respond(c, ship)
	// ok: go.ignored-error
	if err := h.addLogEntry(c, ship.ID, "paid"); err != nil {
		h.fail(c, err)
	}
	// ok: go.ignored-error
	config.Load("dock.yaml")
}
