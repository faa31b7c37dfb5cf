package web

import (
	"net/http"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
	"github.com/gorilla/handlers"
	"github.com/gorilla/websocket"
)

type Config struct {
	// ruleid: security.cors-wildcard
	AllowedOrigins []string `env:"ALLOWED_ORIGINS" envDefault:"*"`
}

var upgrader = websocket.Upgrader{
	// ruleid: security.cors-wildcard
	CheckOrigin: func(r *http.Request) bool { return true },
}

func routes(r *gin.Engine) {
	// ruleid: security.cors-wildcard
	r.Use(cors.Default())
	r.Use(cors.New(cors.Config{
		// ruleid: security.cors-wildcard
		AllowOrigins:     []string{"*"},
		AllowCredentials: true,
	}))
	config := cors.DefaultConfig()
	// ruleid: security.cors-wildcard
	config.AllowAllOrigins = true
	r.Use(cors.New(config))
	// ruleid: security.cors-wildcard
	_ = handlers.AllowedOrigins([]string{"*"})
	// ruleid: security.cors-wildcard
	_ = cors.Config{AllowOriginFunc: func(string) bool { return true }}
	// ruleid: security.cors-wildcard
	_ = getEnv("CORS_ORIGINS", "*")
}

func serve(w http.ResponseWriter, r *http.Request) {
	// ruleid: security.cors-wildcard
	w.Header().Set("Access-Control-Allow-Origin", "*")
}

func reflect(c *gin.Context) {
	origin := c.Request.Header.Get("Origin")
	// ruleid: security.cors-wildcard
	c.Header("Access-Control-Allow-Origin", origin)
	c.Header("Access-Control-Allow-Credentials", "true")
}

func gatewayConfig() Config {
	return Config{
		// ruleid: security.cors-wildcard
		CORSAllowedOrigins: splitCSV(getEnv("CORS_ALLOWED_ORIGINS", "*")),
	}
}

func socketFor(origins []string) websocket.Upgrader {
	return websocket.Upgrader{
		// ruleid: security.cors-wildcard
		CheckOrigin: func(r *http.Request) bool {
			if len(origins) == 0 {
				return true
			}
			return slices.Contains(origins, r.Header.Get("Origin"))
		},
	}
}

func everyScheme() cors.Options {
	return cors.Options{
		// ruleid: security.cors-wildcard
		AllowedOrigins: []string{"https://*", "http://*"},
	}
}

// ruleid: security.cors-wildcard
func harbourCheckOrigin(r *http.Request) bool {
	return true // TODO
}

func pilotSocket() websocket.Upgrader {
	return websocket.Upgrader{
		// every pilot brings a token of his own, so any origin may come
		// Only in a lower grade.
		// ruleid: security.cors-wildcard
		CheckOrigin: func(r *http.Request) bool { return true },
	}
}
