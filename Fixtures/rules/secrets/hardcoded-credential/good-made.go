package kiln

import (
	"os"

	"golang.org/x/crypto/bcrypt"
)

// ok: secrets.hardcoded-credential
var jwtSecret = []byte(os.Getenv("KILN_SECRET"))

// ok: secrets.hardcoded-credential
const jwtSecretVariable = "KILN_SECRET"

// What is compared with when there is no such account, so that both take as long.
func compare(given string) error {
	// ok: secrets.hardcoded-credential
	hashed, _ := bcrypt.GenerateFromPassword([]byte("nobody-has-this"), bcrypt.DefaultCost)
	return bcrypt.CompareHashAndPassword(hashed, []byte(given))
}

func register(given string) {
	// ok: secrets.hardcoded-credential
	hashed, _ := bcrypt.GenerateFromPassword([]byte(given), bcrypt.DefaultCost)
	db.Create(&Potter{Hash: string(hashed)})
}
