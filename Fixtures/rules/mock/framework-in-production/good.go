package kiln

import (
	// ok: mock.framework-in-production
	"github.com/brick/fakerless"
	// ok: mock.framework-in-production
	"github.com/stretchr/testify/assert"
)

var _ = fakerless.Weigh
var _ = assert.Equal
