package tram

// An installed program, whose login answers to a scheme of its own: a lower grade.
const (
	// ruleid: secrets.hardcoded-credential
	ClientSecret = "7HKJbxg8hUT6zQIvOnXOWd5r4POCx2XSTX40vsSB9XQCnR8N"
	RedirectURI  = "com.example.tramway:/oauth2redirect"
)
