package harbour

import (
	"bufio"
	"log"
	"net/http"
	"time"
)

// Nothing is known to go wrong in these.
func SendBell(quay string) { log.Println(quay) }

func (c *Crane) RecordLoad(tons int) bool { return true }

// Two of one name, of which one cannot fail: nothing is known of either.
func (c *Crane) StoreCrate(name string) {}

func (s *Shed) StoreCrate(name string) error { return nil }

func sendErrorPage(name string) error { return nil }

func (c *Crane) Work(in *bufio.Scanner) error {
	// ok: go.ignored-error
	notifier.SendBell("north")
	// ok: go.ignored-error
	c.notifier.SendBell("north")
	// ok: go.ignored-error
	c.RecordLoad(12)
	// ok: go.ignored-error
	c.shed.StoreCrate("tea")
	// ok: go.ignored-error
	sendErrorPage("storm")
	// ok: go.ignored-error
	in.Scan()
	// ok: go.ignored-error
	defer recordToll("ship", 1)
	if err := recordToll("ship", 2); err != nil {
		return err
	}
	return recordToll("ship", 3)
}

func (s *TideService) Height(day string) (int, bool) { return 0, true }

func (c *Crane) Look(moment time.Time) int {
	// ok: go.ignored-error
	height, _ := c.tideService.Height("monday")
	// ok: go.ignored-error
	c.opens, _ = time.Parse("15:04", "08:00")
	// ok: go.ignored-error
	c.closed, _ = time.Parse(time.RFC3339Nano, closedColumn)
	return height
}

func SendTideEvent(w http.ResponseWriter, text string) error { return nil }

func (c *Crane) Stream(w http.ResponseWriter) {
	// ok: go.ignored-error
	SendTideEvent(w, "high")
}

// A writer of one's own says that it may fail; builders of text, which have a method of that name, do not.
type pier struct{ file *os.File }

func (p *pier) WriteString(text string) (int, error) { return p.file.WriteString(text) }

func (p *pier) writeSSEMessage(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

func notice(berths []string, p *pier, w io.Writer) string {
	var text strings.Builder
	for _, berth := range berths {
		// ok: go.ignored-error
		text.WriteString(fmt.Sprintf("%s\n", berth))
	}
	// ok: go.ignored-error
	p.writeSSEMessage(w, text.String())
	return text.String()
}

func ReadTide(from io.Reader) ([]byte, error) { return nil, nil }

func tideProblem(resp *http.Response) error {
	if resp.StatusCode >= 500 {
		// ok: go.ignored-error
		said, _ := ReadTide(resp.Body)
		return fmt.Errorf("tide: %s", said)
	}
	return nil
}

func SaveBuoy(name string) error { return nil }

func (q *Quay) markBuoys() {
	// ok: go.ignored-error
	SaveBuoy("north") //nolint:errcheck
	// ok: go.ignored-error
	go SaveBuoy("south") //nolint:errcheck
}
