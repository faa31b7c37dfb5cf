package web

import (
	"net/http"
	"os"
)

func asked(w http.ResponseWriter, r *http.Request) {
	list := os.Getenv("WEB_ORIGINS")
	origin := r.Header.Get("Origin")
	if origin != "" && contains(list, origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	} else if list == "*" {
		// ok: security.cors-wildcard
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func unasked(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodOptions {
		// ruleid: security.cors-wildcard
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}
