package mill

import "context"

// ruleid: code.constant-return-stub
func (m *Mill) calculateYield(_ context.Context, _ string) float64 {
	// Simplified yield calculation
	return 78.5 // percent
}

// ruleid: code.constant-return-stub
func (m *Mill) getFlourPriceChange(_ context.Context, _ string, _ Span) float64 {
	return -2.5
}

// ruleid: code.constant-return-stub
func (m *Mill) getGrindingTrend(_ context.Context, _, _ string) string {
	return "up"
}

// ruleid: code.constant-return-stub
func estimateWear(_ string) (int, error) {
	return 40, nil
}

// ruleid: code.constant-return-stub
func (m *Mill) millstoneHardness(stone Stone) float64 {
	// Simplified, the stones are all alike
	return 6.5
}
