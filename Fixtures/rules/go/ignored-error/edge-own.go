package records

import "encoding/json"

type row struct{ Tags string }

func tags(r row, body []byte) (out []string, sent []string) {
	// ruleid: go.ignored-error
	json.Unmarshal([]byte(r.Tags), &out)
	// ruleid: go.ignored-error
	_ = json.Unmarshal(body, &sent)
	return out, sent
}
