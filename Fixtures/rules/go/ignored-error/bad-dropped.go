package dock

import (
	"context"
	"net/http"
	"os"

	"example.org/harbour/config"
	"example.org/harbour/state"
)

func (s *Dock) Register(ctx context.Context, ship Ship) {
	// ruleid: go.ignored-error
	s.store.InsertShip(ship)
	// ruleid: go.ignored-error
	s.db.UpdateBerth(ship.Berth, true)
	// ruleid: go.ignored-error
	s.sessionMgr.SaveSession(ctx, ship.Session)
	// ruleid: go.ignored-error
	s.pilotNotifier.SendArrival(ship.Name)
}

func (s *Dock) Count(ctx context.Context) (ships, crew int) {
	// ruleid: go.ignored-error
	s.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM ships").Scan(&ships)
	// ruleid: go.ignored-error
	_ = s.db.QueryRow("SELECT COUNT(*) FROM crew").Scan(&crew)
	return ships, crew
}

func (s *Dock) Tide(client *http.Client, req *http.Request) *http.Response {
	// ruleid: go.ignored-error
	answer, _ := client.Do(req)
	return answer
}

func (s *Dock) Diary(name string, text []byte) {
	// ruleid: go.ignored-error
	file, _ := os.Create(name)
	// ruleid: go.ignored-error
	page, _ := http.Get("https://tides.example.org/" + name)
	// ruleid: go.ignored-error
	os.WriteFile(name+".old", text, 0o600)
	// ruleid: go.ignored-error
	config.Save(name, s.cfg)
	_, _ = file, page
}

func (s *Dock) Look(ctx context.Context) ([]Lamp, string) {
	// ruleid: go.ignored-error
	lamps, _ := s.ListLamps()
	// ruleid: go.ignored-error
	mood, _ := state.GetMood(ctx, s.redis, s.id)
	return lamps, mood
}

func (h *Handler) Pay(c *gin.Context, ship Ship) {
	// ruleid: go.ignored-error
	_ = h.addLogEntry(c, ship.ID, "paid")
	// ruleid: go.ignored-error
	ticket, _ := tickets.GenerateTicketQR(ship.ID)
	h.show(c, ticket)
}

func (n *PilotNotifier) SendArrival(ship string) error { return nil }
