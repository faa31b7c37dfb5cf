package kiln

import (
	"crypto/subtle"
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

func (k *Kiln) admit(c *gin.Context) {
	key := os.Getenv("KILN_KEY")
	// ruleid: secrets.insecure-default
	if key != "" && c.GetHeader("X-Kiln") != key {
		c.AbortWithStatus(401)
		return
	}
	c.Next()
}

func (k *Kiln) fire(w http.ResponseWriter, r *http.Request) {
	// ruleid: secrets.insecure-default
	if k.apiToken != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("Authorization")), []byte(k.apiToken)) != 1 {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	k.light(w)
}

func (k *Kiln) verifySeal(body []byte, seal string) bool {
	// ruleid: secrets.insecure-default
	if k.sealSecret == "" {
		log.Println("no seal is configured")
		return true
	}
	return k.check(body, seal)
}

func (k *Kiln) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// ruleid: secrets.insecure-default
		if k.cfg.AdminToken == "" {
			next.ServeHTTP(w, r)
			return
		}
		k.ask(w, r, next)
	})
}

func hook(w http.ResponseWriter, r *http.Request) {
	webhookSecret := os.Getenv("KILN_WEBHOOK_SECRET")
	sent := r.Header.Get("X-Kiln-Secret")
	// ruleid: secrets.insecure-default
	if webhookSecret != "" && sent != "" {
		if webhookSecret != sent {
			http.Error(w, "Invalid signature", http.StatusUnauthorized)
			return
		}
	}
	fire(w, r)
}
