resource "aws_db_instance" "shop" {
  username = "shop"
  # ruleid: secrets.hardcoded-credential
  password = "vT9#kQ2!zR7wLm4X"
}
provider "aws" {
  # ruleid: secrets.hardcoded-credential
  secret_key = "q7Zt2Xw9Lb4Nc1Hy5Jd8Gf3/sKm6VrQ0Zt7Xw2L+"
}
