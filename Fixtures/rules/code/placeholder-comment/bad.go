package loader

func apply(cfg Config) error {
	// ruleid: code.placeholder-comment
	// This is a placeholder, the fields are not copied
	return check(cfg)
}

func rate(currency string) float64 {
	// ruleid: code.placeholder-comment
	return 1.1 // Placeholder
}

func revive(letters []Letter) error {
	log.Info("reviving", len(letters))
	// ruleid: code.placeholder-comment
	// Note: This would iterate over the letters and put them back
	// Implementation depends on the queue
	return nil
}

func expected(kinds []string) int {
	// ruleid: code.placeholder-comment
	// Real implementations would ask the repository for the numbers
	return len(kinds) * 40
}

func tidy(w Writer) {
	// ruleid: code.placeholder-comment
	// The actual removal would be done by a nightly job
	w.Answer("queued")
}

func freight(order Order) Order {
	// ruleid: code.placeholder-comment
	// In production, this would ask the carrier for a price

	// ruleid: code.placeholder-comment
	// In production, this would book the pallet
	return order
}

func mooring(pier *Pier) int {
	// ruleid: code.placeholder-comment
	// The length is fixed for now because the berths are all alike
	return pier.Length
}

func uptime() string {
	// ruleid: code.placeholder-comment
	// 7. Share of the hours that the kiln was lit (demo value)
	return "99.9%"
}
