package kiln

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

func (k *Kiln) admit(c *gin.Context) {
	key := os.Getenv("KILN_KEY")
	// ok: secrets.insecure-default
	if key == "" || c.GetHeader("X-Kiln") != key {
		c.AbortWithStatus(401)
		return
	}
	c.Next()
}

// Whoever sends no key is looked at by the next guard.
func (k *Kiln) maybe(c *gin.Context) {
	apiKey := c.GetHeader("X-Kiln")
	// ok: secrets.insecure-default
	if apiKey == "" {
		c.Next()
		return
	}
	k.ask(c, apiKey)
}

func (k *Kiln) verifySeal(body []byte, seal string) bool {
	// ok: secrets.insecure-default
	if k.sealSecret == "" {
		return false
	}
	return k.check(body, seal)
}

// An account that has no password of its own.
func validPassword(user *User) bool {
	// ok: secrets.insecure-default
	if user.Password == "" {
		return true
	}
	return len(user.Password) > 11
}

func (k *Kiln) page(w http.ResponseWriter, token string) {
	// ok: secrets.insecure-default
	if token != "" && k.last != token {
		k.show(w, token)
	}
}

func hook(w http.ResponseWriter, r *http.Request) {
	webhookSecret := os.Getenv("KILN_WEBHOOK_SECRET")
	// ok: secrets.insecure-default
	if webhookSecret == "" {
		http.Error(w, "not configured", http.StatusInternalServerError)
		return
	}
	// ok: secrets.insecure-default
	if webhookSecret != r.Header.Get("X-Kiln-Secret") {
		http.Error(w, "Invalid signature", http.StatusUnauthorized)
		return
	}
	// ok: secrets.insecure-default
	if webhookSecret != "" {
		if err := keep(webhookSecret); err != nil {
			http.Error(w, "not kept", http.StatusInternalServerError)
			return
		}
	}
	fire(w, r)
}
