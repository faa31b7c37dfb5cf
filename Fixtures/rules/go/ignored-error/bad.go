package store

import (
	"encoding/json"
	yml "gopkg.in/yaml.v3"
)

func Decode(text []byte) (value map[string]string, settings map[string]string) {
	// ruleid: go.ignored-error
	_ = json.Unmarshal(text, &value)
	if len(text) > 0 {
		// ruleid: go.ignored-error
		_ = yml.Unmarshal(text, &settings)
	}
	return
}

func read(request *http.Request, body []byte) order {
	var found order
	// ruleid: go.ignored-error
	json.NewDecoder(request.Body).Decode(&found)
	// ruleid: go.ignored-error
	_ = json.NewDecoder(request.Body).Decode(&found)
	// ruleid: go.ignored-error
	json.Unmarshal(body, &found)
	return found
}
