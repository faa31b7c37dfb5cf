package mail

import (
	"net/smtp"
	"os"

	"gopkg.in/gomail.v2"
)

func Send(cfg Config, to, text string) error {
	m := gomail.NewMessage()
	m.SetHeader("To", to)
	// ok: secrets.hardcoded-credential
	d := gomail.NewDialer(cfg.Host, 587, cfg.User, cfg.Password)
	return d.DialAndSend(m)
}

func Auth() smtp.Auth {
	// ok: secrets.hardcoded-credential
	return smtp.PlainAuth("", "quay@harbour.net", os.Getenv("SMTP_PASSWORD"), "smtp.harbour.net")
}

func Shown() smtp.Auth {
	// ok: secrets.hardcoded-credential
	return smtp.PlainAuth("", "you@example.com", "your-app-password", "smtp.example.com")
}
