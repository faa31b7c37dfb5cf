package store

import (
	"strconv"
	"github.com/google/uuid"
	"encoding/json"
	yml "gopkg.in/yaml.v3"
)

func Decode(text []byte) (value map[string]string, settings map[string]string) {
	// ruleid: go.ignored-error
	_ = json.Unmarshal(text, &value)
	if len(text) > 0 {
		// ruleid: go.ignored-error
		_ = yml.Unmarshal(text, &settings)
	}
	return
}

func read(request *http.Request, body []byte) order {
	var found order
	// ruleid: go.ignored-error
	json.NewDecoder(request.Body).Decode(&found)
	// ruleid: go.ignored-error
	_ = json.NewDecoder(request.Body).Decode(&found)
	// ruleid: go.ignored-error
	json.Unmarshal(body, &found)
	return found
}

func monthly(ctx context.Context, h *handler) map[string]int {
	// ruleid: go.ignored-error
	rows, _ := h.db.QueryContext(ctx, "select day, count(*) from calls group by day")
	defer rows.Close()
	// ruleid: go.ignored-error
	h.db.ExecContext(ctx, "update invoices set paid = true where id = $1", h.invoice)
	// ruleid: go.ignored-error
	_ = h.audit.LogRefusal(ctx, h.user)
	// ruleid: go.ignored-error
	_ = h.convStore.AppendMessage(ctx, h.conversation, h.message)
	return collect(rows)
}

func (s *Ledger) settle(ctx context.Context, run Run) {
	// ruleid: go.ignored-error
	_ = s.saveLatestRun(ctx, run)
	// ruleid: go.ignored-error
	_, _ = s.CompleteBooking(ctx, run.ID)
}

func (s *Ledger) announce(ctx context.Context, run Run) {
	// ruleid: go.ignored-error
	_ = s.publish(ctx, "run.settled", run)
}

func (h *Harbour) Depart(ctx context.Context, ship Ship, form map[string]string) {
	// ruleid: go.ignored-error
	_ = h.bus.Emit(ctx, Departed{Ship: ship})
	// ruleid: go.ignored-error
	id, _ := uuid.Parse(form["ship"])
	h.clear(id)
}

func (s *HarbourService) Missing(ctx context.Context, quay string) []Ship {
	// ruleid: go.ignored-error
	seen, _ := s.ListShips(ctx, quay)
	// ruleid: go.ignored-error
	_ = s.queries.DeleteShip(ctx, quay)
	return seen
}

func remove(c *gin.Context) {
	// ruleid: go.ignored-error
	id, _ := strconv.ParseInt(c.Param("id"), 10, 64)
	// ruleid: go.ignored-error
	_ = c.ShouldBindJSON(&form)
	// ruleid: go.ignored-error
	tries, _ := rdb.Incr(c, "tries").Result()
	harbour.Remove(id, form, tries)
}

func (h *Harbour) Enlist(ctx context.Context, sailor Sailor) int {
	// ruleid: go.ignored-error
	_ = h.crewRepo.Assign(ctx, sailor.ID, "deck")
	// ruleid: go.ignored-error
	_ = queueSetup.Publish(sailor.Name)
	// ruleid: go.ignored-error
	h.waiting, _ = h.crewRepo.CountWaiting(ctx, sailor.Quay)
	// ruleid: go.ignored-error
	ship, _, _ := h.repo.GetShip(ctx, sailor.Ship)
	// ruleid: go.ignored-error
	hash, _ := HashPassword(sailor.Word)
	// ruleid: go.ignored-error
	pipe.Exec(ctx)
	return ship.Berths + len(hash)
}

func berth(c *gin.Context, berthIDParam string) {
	// ruleid: go.ignored-error
	id, _ := strconv.ParseInt(berthIDParam, 10, 64)
	harbour.Free(id)
}

func main() {
	// ruleid: go.ignored-error
	_ = app.Run(os.Args)
}

func signOff(user string) {
	// ruleid: go.ignored-error
	_, _ = config.DeleteRedisString("session:" + user)
}
