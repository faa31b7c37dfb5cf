package dock

// ok: mock.canned-agent-response
func buildTides(harbour string) []Tide {
	return load(harbour)
}

func (s *Signer) Check(token string) bool {
	// ok: mock.canned-agent-response
	if token == "placeholder-signature" {
		return false
	}
	// ok: mock.canned-agent-response
	dummyHash := "$2a$10$"
	return s.compare(token, dummyHash)
}

func (s *Source) load(kind int) {
	switch kind {
	case kindMock:
		// ok: mock.canned-agent-response
		mockProvider := NewMockProvider()
		s.provider = mockProvider
	}
}

// ok: mock.canned-agent-response
func GetDummyPlates(db *gorm.DB, order string) []Plate {
	var plates []Plate
	db.Where("order_id = ?", order).Find(&plates)
	return plates
}

// ok: mock.canned-agent-response
var dummyMailUUID = "00000000-0000-0000-0000-000000000000"

// ok: mock.canned-agent-response
var dummyBcryptHash = []byte("$2a$10$abcdefghijklmnopqrstuv")
