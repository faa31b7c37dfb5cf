package kiln

import (
	"net/http"

	// ruleid: mock.framework-in-production
	"github.com/go-faker/faker/v4"
)

func weights(w http.ResponseWriter, r *http.Request) {
	grams, _ := faker.RandomInt(100, 900)
	answer(w, grams)
}
