package store

import "errors"

func (UnimplementedStoreServer) Get() error {
	// ok: go.not-implemented
	return errors.New("method Get not implemented")
}

func (s *Store) Move(kind string) error {
	if kind == "link" {
		// ok: go.not-implemented
		return errors.New("links are not implemented")
	}
	return s.move(kind)
}

func (s *Store) Lock() error {
	// ok: go.not-implemented
	return errors.New("locks are not supported")
}

func Parse(kind int) int {
	switch kind {
	case 1:
		return 2
	}
	// ok: go.not-implemented
	panic("kind not implemented")
}

func export(kind string) ([]byte, error) {
	if kind == "csv" {
		return csv()
	}
	// ok: go.not-implemented
	return nil, fmt.Errorf("export of %s is not implemented", kind)
}

// ok: go.not-implemented
func (s *Store) Warm() {
	// Nothing to do: the index is built when it is asked for.
}

// ok: go.not-implemented
func (s *Store) Compact() {
	// TODO: run at night
	s.compact()
}

// RelayNotImplemented answers the routes that this service leaves to others.
func RelayNotImplemented(c *gin.Context) {
	// ok: go.not-implemented
	c.JSON(http.StatusNotImplemented, gin.H{"error": "api_not_implemented"})
}

// ConvertImage is part of the interface; this provider makes no images.
func (a *Adaptor) ConvertImage(request *Image) (any, error) {
	// ok: go.not-implemented
	return nil, errors.New("not implemented")
}

// ok: go.not-implemented
func (h *Harbour) tellTides(tide int) {
	// not implemented for a harbour without a sea
}
