//go:build !sensors

// ok: code.placeholder-comment
// This is a stub for builds without sensors.

package meter

func filter(pattern string) string {
	// ok: code.placeholder-comment
	return pattern
}
