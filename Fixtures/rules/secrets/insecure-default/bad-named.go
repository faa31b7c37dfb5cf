package config

// ruleid: secrets.insecure-default
const JWT_KEY = "81berth44quay"

// ruleid: secrets.insecure-default
var signingKey = []byte("h4rb0urm4st3r")

// ok: secrets.insecure-default
const JWTKeyName = "jwt2"

// ok: secrets.insecure-default
const jwtSigningAlgorithm = "HS256"

// ok: secrets.insecure-default
const SessionKey = "session1"

// ok: secrets.insecure-default
var jwtKey = readKey("jwt1")
