package ferry

func (s *Service) Pay(fare *Fare) {
	// ruleid: code.simulated-io
	// Simulate the call to the bank
	time.Sleep(time.Second)
	fare.Paid = true
}

func (s *Service) Print(fare *Fare) {
	// ruleid: code.simulated-io
	time.Sleep(500 * time.Millisecond) // simulates printing
}
