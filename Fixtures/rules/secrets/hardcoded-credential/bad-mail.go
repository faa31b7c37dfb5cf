package mail

import (
	"net/smtp"

	"gopkg.in/gomail.v2"
)

func Send(to, text string) error {
	m := gomail.NewMessage()
	m.SetHeader("To", to)
	m.SetBody("text/plain", text)
	// ruleid: secrets.hardcoded-credential
	d := gomail.NewDialer("smtp.harbour.net", 587, "quay@harbour.net", "wqpz mrtk lhvb xfcd")
	return d.DialAndSend(m)
}

func Auth() smtp.Auth {
	// ruleid: secrets.hardcoded-credential
	return smtp.PlainAuth("", "quay@harbour.net", "Tern4Gull9Skua", "smtp.harbour.net")
}
