package kiln

import (
	"github.com/gin-gonic/gin"
	"golang.org/x/crypto/bcrypt"
)

// ruleid: secrets.hardcoded-credential
var jwtSecret = []byte("KILN_SECRET")

func first(c *gin.Context) {
	// ruleid: secrets.hardcoded-credential
	hashed, err := bcrypt.GenerateFromPassword([]byte("MasterPotter@123"), bcrypt.DefaultCost)
	if err != nil {
		c.AbortWithStatus(500)
		return
	}
	db.Create(&Potter{Name: "master", Hash: string(hashed)})
}
