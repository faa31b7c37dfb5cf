package settings

import (
	"log"
	"os"
)

func Host() string {
	host := os.Getenv("DB_HOST")
	// ok: secrets.insecure-default
	if host == "" {
		host = "localhost"
	}
	password := os.Getenv("DB_PASSWORD")
	// ok: secrets.insecure-default
	if password == "" {
		log.Fatal("DB_PASSWORD is missing")
	}
	user := os.Getenv("DB_USER")
	// ok: secrets.insecure-default
	if user == "" {
		user = "orchard"
	}
	other := os.Getenv("REDIS_PASSWORD")
	// ok: secrets.insecure-default
	if other == "" {
		password = "none"
	}
	return host + password + user + other
}
