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
