package settings

import (
	"os"

	"github.com/spf13/viper"
)

type Other struct {
	// ok: secrets.insecure-default
	SigningKey string `env:"JWT_SECRET,required"`
	// ok: secrets.insecure-default
	Algorithm string `env:"JWT_ALGORITHM" envDefault:"HS256"`
	// ok: secrets.insecure-default
	Mock string `env:"MOCK_WEBHOOK_SECRET" envDefault:"dev-mock-secret"`
}

func LoadOther(production bool) map[string]string {
	// ok: secrets.insecure-default
	viper.BindEnv("jwt.secret", "JWT_SECRET")
	// ok: secrets.insecure-default
	viper.SetDefault("jwt.algorithm", "HS256")
	// ok: secrets.insecure-default
	viper.SetDefault("portal.token_expiration", "1h")
	// ok: secrets.insecure-default
	empty := getEnv("JWT_SECRET", "")
	// ok: secrets.insecure-default
	file := getEnv("JWT_KEY_FILE", "./certs/key.pem")
	// ok: secrets.insecure-default
	prefix := getEnv("SESSION_KEY_PREFIX", "session")
	// ok: secrets.insecure-default
	bucket := getEnv("S3_SECRET_KEY", "minio-secret")
	// ok: secrets.insecure-default
	client := getEnv("GOOGLE_CLIENT_SECRET", "your-client-secret")
	// ok: secrets.insecure-default
	os.Setenv("JWT_SECRET", "some-secret")
	if !production {
		environment := os.Getenv("APP_ENV")
		if environment == "development" {
			// ok: secrets.insecure-default
			empty = getEnv("JWT_SECRET", "dev-secret")
		}
	}
	apiKey := os.Getenv("WEATHER_API_KEY")
	// ok: secrets.insecure-default
	if apiKey == "" {
		apiKey = "demo"
	}
	return map[string]string{"empty": empty, "file": file, "prefix": prefix, "bucket": bucket, "client": client, "weather": apiKey}
}

func leave() {
	// ok: secrets.insecure-default
	resetEnv("SECRET", "ADMIN_PASSWORD")
}
