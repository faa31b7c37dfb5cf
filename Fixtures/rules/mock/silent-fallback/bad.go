package dock

func open(cfg Config) Pilot {
	if cfg.Key == "" {
		// ruleid: mock.silent-fallback
		slog.Warn("no key, using mock pilots")
	}
	// ruleid: mock.silent-fallback
	gateway := getEnv("TOLL_GATEWAY", "mock")
	return pick(gateway)
}

func push(cfg Config) Push {
	if cfg.Credentials != "" {
		return NewRealPush(cfg.Credentials)
	}
	// ruleid: mock.silent-fallback
	return &push.MockPushClient{}
}
