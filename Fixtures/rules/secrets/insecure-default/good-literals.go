package gate

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

// ok: secrets.insecure-default
var signingSecret = []byte(os.Getenv("JWT_SECRET"))

// ok: secrets.insecure-default
const SecretKey = "JWT_SECRET"

// ok: secrets.insecure-default
const secretKeyHeader = "X-Your-Key"

// ok: secrets.insecure-default
const sessionKey = "user"

// ok: secrets.insecure-default
var clientSecret = []byte("your-client")

func OtherTicket(claims jwt.MapClaims, key []byte) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ok: secrets.insecure-default
	return token.SignedString(key)
}

func OtherRead(text string, key []byte) (*jwt.Token, error) {
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		// ok: secrets.insecure-default
		return key, nil
	})
}
