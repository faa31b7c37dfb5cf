package mill

import "context"

// ok: code.constant-return-stub
func (noopMill) calculateYield(_ context.Context, _ string) float64 {
	return 78.5
}

// ok: code.constant-return-stub
func (m *Mill) countSacks(_ context.Context) int {
	return 0
}

// ok: code.constant-return-stub
func (m *Mill) getDefaultPrice(_ context.Context) float64 {
	return 12.5
}

// ok: code.constant-return-stub
func (m *Mill) calculateLoad(_ context.Context, sacks int) float64 {
	return 4.5 * float64(sacks)
}

// ok: code.constant-return-stub
func (m *Mill) GetMaxSackValue(_ context.Context) int {
	return 900
}

// ok: code.constant-return-stub
func (m *Mill) Kind(_ context.Context) string {
	return "water"
}
