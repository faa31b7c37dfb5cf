package payment

// ruleid: mock.class-in-production
type MockGateway struct{}

// ruleid: mock.class-in-production
type fakeStore struct{ rows []string }

// ruleid: mock.class-in-production
type StubSender struct{}

func (StubSender) Send(to string) error { return nil }
