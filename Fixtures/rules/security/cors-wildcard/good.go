package web

import (
	"net/http"
	"os"
	"strings"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{
	// ok: security.cors-wildcard
	CheckOrigin: func(r *http.Request) bool { return allowed[r.Header.Get("Origin")] },
}

func routes(r *gin.Engine) {
	r.Use(cors.New(cors.Config{
		// ok: security.cors-wildcard
		AllowOrigins: strings.Split(os.Getenv("CORS_ORIGINS"), ","),
		// ok: security.cors-wildcard
		AllowHeaders: []string{"*"},
	}))
	if gin.IsDebugging() || debug {
		// ok: security.cors-wildcard
		r.Use(cors.New(cors.Config{AllowAllOrigins: true}))
	}
}

func reflect(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if !isAllowed(origin) {
		return
	}
	// ok: security.cors-wildcard
	w.Header().Set("Access-Control-Allow-Origin", origin)
	// ok: security.cors-wildcard
	w.Header().Set("Access-Control-Allow-Methods", "*")
}

func widget(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/javascript; charset=utf-8")
	// ok: security.cors-wildcard
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Write(script)
}

func socketFor(origins []string) websocket.Upgrader {
	return websocket.Upgrader{
		// ok: security.cors-wildcard
		CheckOrigin: func(r *http.Request) bool {
			if len(origins) == 0 {
				return false
			}
			return slices.Contains(origins, r.Header.Get("Origin"))
		},
	}
}

func everyHarbour() cors.Options {
	return cors.Options{
		// ok: security.cors-wildcard
		AllowedOrigins: []string{"https://*.harbour.test"},
	}
}

// ok: security.cors-wildcard
func pierCheckOrigin(r *http.Request) bool {
	return piers[r.Header.Get("Origin")]
}

// ok: security.cors-wildcard
func hasOrigin(ship Ship) bool { return true }
