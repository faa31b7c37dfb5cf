package settings

import "os"

func Address() string {
	password := os.Getenv("DB_PASSWORD")
	// ruleid: secrets.insecure-default
	if password == "" {
		password = "Pass!"
	}
	broker := os.Getenv("RABBITMQ_PASS")
	// ruleid: secrets.insecure-default
	if broker == "" {
		broker = "guest"
	}
	return password + broker
}

func Signature() string {
	value := os.Getenv("JWT_SECRET")
	// ruleid: secrets.insecure-default
	if value == "" {
		value = "orchard-secret"
	}
	return value
}

func Job() string {
	// ruleid: secrets.insecure-default
	return getEnv("CRON_API_KEY", "your-cron-key")
}
