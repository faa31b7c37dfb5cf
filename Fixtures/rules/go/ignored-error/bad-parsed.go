package tides

import (
	"io"
	"os"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"gorm.io/gorm"
)

type bookBerth struct{ Arrival, Ship, Length string }

type Gauge struct {
	since time.Time
	until time.Time
}

func ParseShipID(text string) (uint64, error)      { return strconv.ParseUint(text, 36, 64) }
func BerthFromQuery(c Request) (*uint, error)      { return nil, nil }
func Argon2Hash(password string) (string, error)   { return "", nil }
func HashPassword(password string) (string, error) { return "", nil }

func (g *Gauge) GetPilotRoster(day string) ([]string, int, error) { return nil, 0, nil }

func (g *Gauge) Book(c Request, form bookBerth, from string) error {
	// ruleid: go.ignored-error
	ship, _ := ParseShipID(form.Ship)
	// ruleid: go.ignored-error
	berth, _ := BerthFromQuery(c)
	// ruleid: go.ignored-error
	length, _ := strconv.Atoi(form.Length)
	if length > 300 {
		length = 300
	}
	// ruleid: go.ignored-error
	start, _ := time.ParseInLocation("2006-01-02", from, time.UTC)
	until := start
	// ruleid: go.ignored-error
	until, _ = time.Parse("2006-01-02", c.Query("until"))
	// ruleid: go.ignored-error
	g.since, _ = time.Parse("2006-01-02", form.Arrival)
	// ruleid: go.ignored-error
	pilots, total, _ := g.GetPilotRoster(from)
	return g.keep(ship, berth, length, start, until, pilots, total)
}

func (g *Gauge) Copy(db *gorm.DB, openCount int64, path string, upload Header) {
	// ruleid: go.ignored-error
	src, _ := upload.Open()
	// ruleid: go.ignored-error
	old, _ := os.Open(path)
	dst, err := os.Create(path + ".new")
	if err != nil {
		return
	}
	// ruleid: go.ignored-error
	io.Copy(dst, src)
	// ruleid: go.ignored-error
	_, _ = io.Copy(dst, old)
	berthQ := db.Table("berths").Where("open")
	// ruleid: go.ignored-error
	berthQ.Count(&openCount)
	// ruleid: go.ignored-error
	berthQ.Where("pier = ?", 4).Update("open", false)
	var piers []int
	// ruleid: go.ignored-error
	db.Model(&Gauge{}).Distinct("pier").Pluck("pier", &piers)
	// ruleid: go.ignored-error
	digest, _ := Argon2Hash(path)
	g.note(digest)
}

func StrToTide(text string) (Tide, error) { return Tide{}, nil }

func (g *Gauge) Read(req bookBerth, text string) string {
	// ruleid: go.ignored-error
	tide, _ := StrToTide(req.Arrival)
	// ruleid: go.ignored-error
	token, _ := jwt.ParseWithClaims(text, &pilotClaims{}, g.key)
	return tide.name + token.Claims.(*pilotClaims).Pilot
}
