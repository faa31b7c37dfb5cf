package dock

func open(cfg Config) (Pilot, error) {
	// ok: mock.silent-fallback
	if cfg.Mode == "mock" {
		// ok: mock.silent-fallback
		slog.Info("mock pilots are switched on")
	}
	// ok: mock.silent-fallback
	gateway := getEnv("TOLL_GATEWAY", "northbank")
	return pick(gateway)
}

func choose(cfg Config) Push {
	switch cfg.Provider {
	case "mock":
		// ok: mock.silent-fallback
		return &push.MockPushClient{}
	}
	if cfg.Provider == "mock" {
		// ok: mock.silent-fallback
		return NewMockPush()
	}
	return NewRealPush(cfg.Credentials)
}

func (f *FakeBoard) Touch(id string) {
	if _, ok := f.rows[id]; !ok {
		// ok: mock.silent-fallback
		f.rows[id] = &fakeRow{id: id}
	}
}

func writeStubs(gen *Generator) error {
	if _, err := gen.Stub(); err != nil {
		// ok: mock.silent-fallback
		return fmt.Errorf("generating stub code: %w", err)
	}
	return nil
}
