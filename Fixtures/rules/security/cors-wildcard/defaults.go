package server

func defaults() *Config {
	return &Config{
		Listen: ":80",
		// ruleid: security.cors-wildcard
		AccessControlAllowOrigin: "*",
	}
}

func closed() *Config {
	return &Config{
		// ok: security.cors-wildcard
		AccessControlAllowOrigin: "https://harbour.test",
	}
}

func listed(r *Router) {
	// ruleid: security.cors-wildcard
	r.Use(Across(getEnv("CORS_ORIGINS", "http://localhost:5173,*")))
	// ok: security.cors-wildcard
	r.Use(Across(getEnv("CORS_ORIGINS", "http://localhost:5173,http://localhost:3000")))
	// ok: security.cors-wildcard
	r.Use(Across(getEnv("CORS_ORIGINS", "https://*.quay.example")))
}
