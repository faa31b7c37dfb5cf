resource "aws_db_instance" "shop" {
  username = "shop"
  # ok: secrets.hardcoded-credential
  password = var.db_password
  # ok: secrets.hardcoded-credential
  kms_key_id = "arn:aws:kms:eu-west-1:000000000000:key/7a2f9a42-89e5-30be-f6db-f31f4cbf63d5"
  # ok: secrets.hardcoded-credential
  secret = "${data.vault.db}"
}
