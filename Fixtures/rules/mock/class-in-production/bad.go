package payment

// ruleid: mock.class-in-production
type MockGateway struct{}

// ruleid: mock.class-in-production
type fakeStore struct{ rows []string }
