package store

import (
	"strconv"
	"github.com/google/uuid"
	"encoding/json"
	"io"
)

type codec struct{}

func (codec) Unmarshal([]byte, any) error { return nil }

func Decode(body io.ReadCloser, text []byte) (value map[string]string, err error) {
	// ok: go.ignored-error
	defer func() { _ = body.Close() }()
	// ok: go.ignored-error
	err = json.Unmarshal(text, &value)
	// ok: go.ignored-error
	_ = codec{}.Unmarshal(text, &value)
	// ok: go.ignored-error
	if err := json.Unmarshal(text, &value); err != nil {
		return nil, err
	}
	return value, err
}

func read(request *http.Request) (order, error) {
	var found order
	// ok: go.ignored-error
	if err := json.NewDecoder(request.Body).Decode(&found); err != nil {
		return found, err
	}
	// ok: go.ignored-error
	picture.NewDecoder(request.Body).Decode(&found)
	return found, nil
}

func closing(ctx context.Context, h *handler, resp *http.Response) (err error) {
	tx, err := h.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	// ok: go.ignored-error
	defer func() { _ = tx.Rollback() }()
	// ok: go.ignored-error
	h.db.Exec("CREATE EXTENSION IF NOT EXISTS pg_trgm")
	// ok: go.ignored-error
	_ = h.conn.SetWriteDeadline(h.until)
	// ok: go.ignored-error
	_ = h.file.Close()
	var problem Problem
	// ok: go.ignored-error
	_ = json.NewDecoder(resp.Body).Decode(&problem)
	return fmt.Errorf("status %d: %s", resp.StatusCode, problem.Text)
}

func upload(ctx context.Context, s *service, document Document) error {
	if err := s.link(ctx, document); err != nil {
		// ok: go.ignored-error
		_ = s.fileStore.Delete(ctx, document.ID)
		return err
	}
	return nil
}

func (s *Ledger) undo(ctx context.Context, run Run) error {
	if err := s.apply(ctx, run); err != nil {
		// ok: go.ignored-error
		_, _ = s.ReleaseBooking(ctx, run.ID)
		return err
	}
	// ok: go.ignored-error
	_ = s.updateHeader(run)
	return nil
}

func (h *Harbour) Arrive(ctx context.Context, form map[string]string) error {
	// ok: go.ignored-error
	home, _ := uuid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	// ok: go.ignored-error
	id, err := uuid.Parse(form["ship"])
	if err != nil {
		return err
	}
	return h.bus.Emit(ctx, Arrived{ID: id, Home: home})
}

func (s *HarbourService) Seen(ctx context.Context, quay string) (int, error) {
	// ok: go.ignored-error
	user, _ := s.users.FromContext(ctx, quay)
	// ok: go.ignored-error
	length, _ := s.index.Length(quay)
	ships, err := s.ListShips(ctx, quay)
	return len(ships) + length + user, err
}

func (s *HarbourService) Register(ctx context.Context, name string) error {
	// ok: go.ignored-error
	existing, _ := s.repo.GetByName(ctx, name)
	if existing != nil {
		return errTaken
	}
	return s.repo.Save(ctx, name)
}

func list(c *gin.Context) {
	// ok: go.ignored-error
	page, _ := strconv.Atoi(c.DefaultQuery("page", "1"))
	// ok: go.ignored-error
	last, _ := rdb.Get(c, "last").Result()
	// ok: go.ignored-error
	if err := c.ShouldBindQuery(&form); err != nil {
		c.AbortWithStatus(400)
		return
	}
	harbour.List(page, last, form)
}

func (h *Harbour) Retire(ctx context.Context, sailor Sailor) (int, error) {
	// ok: go.ignored-error
	count, err := h.crewRepo.CountWaiting(ctx, sailor.Quay)
	// ok: go.ignored-error
	key, _ := GenerateCacheKey(sailor.Name)
	// ok: go.ignored-error
	hash, err := HashPassword(sailor.Word)
	// ok: go.ignored-error
	if id, _ := strconv.ParseInt(idStr, 10, 64); id > 0 {
		return int(id), nil
	}
	// ok: go.ignored-error
	ship, found, _ := h.ships.Lookup(sailor.Ship)
	// ok: go.ignored-error
	ch.Publish("departures", key, hash, found)
	return count + ship.Berths, err
}

func (h *Harbour) loop() {
	// ok: go.ignored-error
	_ = h.Run(context.Background())
}

func greet(w http.ResponseWriter, user string) {
	// ok: go.ignored-error
	_ = web.SetSessionCookie(w, user)
	// ok: go.ignored-error
	err := config.DeleteRedisString("greeting:" + user)
	log.Println(err)
}

func link(bucketClient *s3.Client, input *s3.GetObjectInput) string {
	// The second value is the answer to come, not an error.
	// ok: go.ignored-error
	req, _ := bucketClient.GetObjectRequest(input)
	return req.URL()
}

func mapHarbourError(status int, body []byte) error {
	var told struct{ Detail string }
	// ok: go.ignored-error
	_ = json.Unmarshal(body, &told)
	if told.Detail == "" {
		told.Detail = http.StatusText(status)
	}
	return fmt.Errorf("harbour: %s", told.Detail)
}
