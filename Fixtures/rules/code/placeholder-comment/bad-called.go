package harbour

func ForgetMe(w http.ResponseWriter, r *http.Request) {
	// ruleid: code.placeholder-comment
	// Stub: always answers yes
	answer(w, true)
}

// ruleid: code.placeholder-comment
// Tolls lists what a ship has paid. GET /tolls (stub)
func Tolls(w http.ResponseWriter, r *http.Request) {
	answer(w, []Toll{})
}

// ok: code.placeholder-comment
// Berths lists the berths that a stub of the quay leads to.
func Berths(w http.ResponseWriter, r *http.Request) {
	// ok: code.placeholder-comment
	// the client stub of the quay gives them
	answer(w, quay.Berths())
}
