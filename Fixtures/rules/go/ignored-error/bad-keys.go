package berths

import (
	"encoding/base64"
	"encoding/hex"
)

func seals(config Config) *Seal {
	// ruleid: go.ignored-error
	hash, _ := base64.StdEncoding.DecodeString(config.CookieHash)
	var inner []byte
	if config.InnerKey != "" {
		// ruleid: go.ignored-error
		inner, _ = hex.DecodeString(config.InnerKey)
	}
	return newSeal(hash, inner)
}

func (s *Ledger) count(berth int) {
	// ruleid: go.ignored-error
	_, _ = s.exec("UPDATE `berth` SET `boats`=`boats`+1 WHERE `id`=?", berth)
}
