package loader

func apply(cfg Config) error {
	// ruleid: code.placeholder-comment
	// This is a placeholder, the fields are not copied
	return check(cfg)
}
