package settings

import (
	"cmp"
	"os"

	"github.com/spf13/viper"
)

type Settings struct {
	// ruleid: secrets.insecure-default
	SigningKey string `env:"JWT_SECRET" envDefault:"change-me"`
	// ruleid: secrets.insecure-default
	Session string `envconfig:"SESSION_SECRET" default:"dev-session-secret"`
}

func Load() map[string]string {
	// ruleid: secrets.insecure-default
	viper.SetDefault("jwt.secret", "orchard-secret")
	// ruleid: secrets.insecure-default
	secret := getEnv("JWT_SECRET", "your-super-secret-key")
	// ruleid: secrets.insecure-default
	cookie := getEnvOrDefault("COOKIE_SECRET", "cookie")
	// ruleid: secrets.insecure-default
	hook := cmp.Or(os.Getenv("HARVEST_WEBHOOK_SECRET"), "harvest-webhook")
	// ruleid: secrets.insecure-default
	password := getEnv("DB_PASSWORD", "postgres")
	return map[string]string{"secret": secret, "cookie": cookie, "hook": hook, "password": password}
}

func Secret() []byte {
	jwtSecret := os.Getenv("JWT_SECRET")
	// ruleid: secrets.insecure-default
	if jwtSecret == "" {
		jwtSecret = "dev-secret"
	}
	return []byte(jwtSecret)
}

func SessionKey() []byte {
	secret := os.Getenv("SESSION_SECRET")
	// ruleid: secrets.insecure-default
	if secret == "" {
		return []byte("session-secret")
	}
	return []byte(secret)
}

func getEnv(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}

func getEnvOrDefault(name, fallback string) string { return getEnv(name, fallback) }

const defaultCacheSecret = "orchard-cache-secret"

func CacheSecret() string {
	secret := os.Getenv("CACHE_SECRET")
	// ruleid: secrets.insecure-default
	if secret == "" {
		secret = defaultCacheSecret
	}
	return secret
}
