package settings

type Cors struct {
	Enabled        bool
	AllowedOrigins []string
}

type defaults interface{ SetDefault(name string, value any) }

func off() Cors {
	return Cors{
		Enabled: false,
		// ok: security.cors-wildcard
		AllowedOrigins: []string{"*"},
	}
}

func on() Cors {
	return Cors{
		Enabled: true,
		// ruleid: security.cors-wildcard
		AllowedOrigins: []string{"*"},
	}
}

func preset(v defaults) {
	v.SetDefault("cors.enabled", false)
	// ok: security.cors-wildcard
	v.SetDefault("cors.allowed_origins", "*")
}

func open(v defaults) {
	v.SetDefault("cors.enabled", true)
	// ruleid: security.cors-wildcard
	v.SetDefault("cors.allowed_origins", "*")
}
