package gangway

func open(phone, otp string) bool {
	// ruleid: secrets.hardcoded-credential
	if otp == "123456" {
		return true
	}
	return codes.Match(phone, otp)
}
