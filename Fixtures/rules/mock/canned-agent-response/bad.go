package dock

// ruleid: mock.canned-agent-response
func buildMockTides(harbour string) []Tide {
	return []Tide{{Harbour: harbour, Height: 3}}
}

func (s *Signer) Sign(text string) string {
	// ruleid: mock.canned-agent-response
	token := "placeholder-signature-" + text
	return token
}

func (s *Signer) Ask(text string) string {
	// ruleid: mock.canned-agent-response
	mockAnswer := "aye"
	return mockAnswer
}

func settle(order string) string {
	// ruleid: mock.canned-agent-response
	mockReceiptID := fmt.Sprintf("RECEIPT_%s", order)
	return mockReceiptID
}
