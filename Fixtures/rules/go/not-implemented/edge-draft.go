package draft

// A draft: nothing in the file works yet, and all of it weighs less.
type Mount struct {
	Root string
}

func (m *Mount) Open(name string) int {
	// ruleid: go.not-implemented
	panic("implement me")
}

func (m *Mount) Read(name string) int {
	// ruleid: go.not-implemented
	panic("implement me")
}

func (m *Mount) Write(name string) int {
	// ruleid: go.not-implemented
	panic("implement me")
}

func (m *Mount) Flush(name string) int {
	// ruleid: go.not-implemented
	panic("implement me")
}

func (m *Mount) Close(name string) int {
	// ruleid: go.not-implemented
	panic("implement me")
}
