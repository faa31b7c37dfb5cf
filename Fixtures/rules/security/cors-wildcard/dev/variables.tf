variable "allowed_origins" {
  type    = list(string)
  # ok: security.cors-wildcard
  default = ["*"]
}
