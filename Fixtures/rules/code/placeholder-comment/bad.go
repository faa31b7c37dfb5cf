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
