package payment

// ok: mock.class-in-production
type MockServer struct{}

// ok: mock.class-in-production
type Mocker interface{ Mock() }

// ok: mock.class-in-production
type Gateway struct{}

// ok: mock.class-in-production
type FakeClock struct{ now int64 }

// ok: mock.class-in-production
type fakeTicker struct{ c chan int64 }
