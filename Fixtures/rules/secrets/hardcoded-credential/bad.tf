resource "aws_db_instance" "shop" {
  username = "shop"
  # ruleid: secrets.hardcoded-credential
  password = "vT9#kQ2!zR7wLm4X"
}
provider "aws" {
  # ruleid: secrets.hardcoded-credential
  secret_key = "M4deUpFixture7Q2wK9z/OpensN0thingAtAll7Q"
}
