package settings

import "log"

func LoadChecked() string {
	// ok: secrets.insecure-default
	secret := getEnv("JWT_SECRET", "change-me")
	if secret == "change-me" && getEnv("APP_ENV", "") == "production" {
		log.Fatal("JWT_SECRET is still the default")
	}
	return secret
}
