package tides

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"gorm.io/gorm"
)

type ListBerths struct{ Page, Pier, From string }

func parseWithDefault(text string, other int) (int, error) { return other, nil }
func ParsePierID(text string) (int, error)                 { return strconv.Atoi(text) }

func (g *Ledger) List(req ListBerths, column string, w http.ResponseWriter) int {
	// ok: go.ignored-error
	page, _ := strconv.Atoi(req.Page)
	// ok: go.ignored-error
	size, _ := parseWithDefault(req.Page, 20)
	// What came out is asked for right away.
	// ok: go.ignored-error
	pier, _ := ParsePierID(req.Pier)
	if pier == 0 {
		pier = 1
	}
	// ok: go.ignored-error
	day, _ := time.Parse("2006-01-02", req.From)
	if day.IsZero() {
		day = time.Now()
	}
	// ok: go.ignored-error
	g.opened, _ = time.Parse(time.RFC3339, column)
	// ok: go.ignored-error
	number, _ := strconv.Atoi(column)
	// ok: go.ignored-error
	pilot, _ := ParsePierID("7")
	return page + size + pier + number + pilot
}

func (g *Ledger) Export(db *gorm.DB, w http.ResponseWriter, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	sum := sha256.New()
	// ok: go.ignored-error
	io.Copy(sum, file)
	// ok: go.ignored-error
	io.Copy(w, file)
	if _, err := io.Copy(file, g.body); err != nil {
		return err
	}
	result := db.Model(&Ledger{}).Where("open").Update("open", false)
	if result.Error != nil {
		return result.Error
	}
	scanner := g.scanner()
	// ok: go.ignored-error
	scanner.Scan()
	var name string
	// ok: go.ignored-error
	fmt.Sscan(path, &name)
	return nil
}

func (g *Ledger) Said(response *http.Response, into any) error {
	if err := g.check(response); err != nil {
		// ok: go.ignored-error
		_ = json.NewDecoder(response.Body).Decode(into)
		return err
	}
	return json.NewDecoder(response.Body).Decode(into)
}

func VerifyPassword(text string) (bool, error) { return false, nil }

func (g *Ledger) Enter(req ListBerths, text string) bool {
	// What cannot be checked does not open.
	// ok: go.ignored-error
	fits, _ := VerifyPassword(req.Pier)
	// ok: go.ignored-error
	token, _ := jwt.Parse(text, g.key)
	if token == nil || !token.Valid {
		return false
	}
	return fits
}
