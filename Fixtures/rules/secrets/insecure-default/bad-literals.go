package gate

import "github.com/golang-jwt/jwt/v5"

// ruleid: secrets.insecure-default
var jwtSecret = []byte("secret")

// ruleid: secrets.insecure-default
const SecretKey = "your-256-bit-key"

// ruleid: secrets.insecure-default
var secret = []byte("orchard")

func Ticket(claims jwt.MapClaims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ruleid: secrets.insecure-default
	return token.SignedString([]byte("orchards"))
}

func Read(text string) (*jwt.Token, error) {
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		// ruleid: secrets.insecure-default
		return []byte("orchards"), nil
	})
}
