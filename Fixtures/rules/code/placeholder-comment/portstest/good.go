// Package portstest helps tests, as its name says.
package portstest

// ok: code.placeholder-comment
// Port is a mock implementation of harbour.Port.
type Port struct{}

func New(tb testing.TB) *Config {
	return &Config{
		// ok: code.placeholder-comment
		// Placeholder; replaced below with the real address in production style.
		Address: "http://localhost:0",
	}
}
