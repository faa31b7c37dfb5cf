package berths

import (
	"encoding/base64"
	"encoding/hex"
)

const PILOT_KEY = "MTIzNDU2Nzg="

func pilots(config Config) ([]byte, error) {
	// ok: go.ignored-error
	known, _ := base64.StdEncoding.DecodeString(PILOT_KEY)
	// ok: go.ignored-error
	mark, _ := hex.DecodeString("0a0b0c")
	key, err := base64.StdEncoding.DecodeString(config.CookieHash)
	if err != nil {
		return nil, err
	}
	return join(known, mark, key), nil
}

func (s *Ledger) pause() {
	// ok: go.ignored-error
	_, _ = s.exec("SET FOREIGN_KEY_CHECKS = 0")
}
