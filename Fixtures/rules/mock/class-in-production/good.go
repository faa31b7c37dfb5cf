package payment

// ok: mock.class-in-production
type MockServer struct{}

// ok: mock.class-in-production
type Mocker interface{ Mock() }

// ok: mock.class-in-production
type Gateway struct{}
