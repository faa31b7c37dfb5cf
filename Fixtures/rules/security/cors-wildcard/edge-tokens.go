package harbour

import "github.com/gin-contrib/cors"

func open() gin.HandlerFunc {
	return cors.New(cors.Config{
		// A lower grade: a token comes along in a header.
		// ruleid: security.cors-wildcard
		AllowOrigins: []string{"*"},
		AllowMethods: []string{"GET", "POST"},
		AllowHeaders: []string{"Content-Type", "Authorization"},
	})
}

func openToAll() gin.HandlerFunc {
	return cors.New(cors.Config{
		// ruleid: security.cors-wildcard
		AllowOrigins:     []string{"*"},
		AllowMethods:     []string{"GET"},
		AllowCredentials: false,
	})
}

func answer(w http.ResponseWriter) {
	// ruleid: security.cors-wildcard
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Access-Control-Allow-Methods", "GET, POST, DELETE")
	w.Header().Set("Access-Control-Allow-Headers", "Content-Type, X-Api-Key")
}

func socket(u *websocket.Upgrader) {
	// pages may come from anywhere, whoever calls shows
	// one of the access tokens
	// ruleid: security.cors-wildcard
	u.CheckOrigin = func(r *http.Request) bool {
		return true
	}
}
