package ferry

func (s *Service) Wait(fare *Fare) error {
	// ok: code.simulated-io
	// The bank allows one call a second.
	time.Sleep(time.Second)
	return s.bank.Charge(fare)
}

func (s *Service) Type(text string) {
	// ok: code.simulated-io
	// simulate human typing
	time.Sleep(50 * time.Millisecond)
	s.keyboard.Press(text)
}
