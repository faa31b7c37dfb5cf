resource "aws_s3_bucket_cors_configuration" "assets" {
  cors_rule {
    allowed_methods = ["GET"]
    # ok: security.cors-wildcard
    allowed_origins = ["*"]
  }
}

resource "aws_apigatewayv2_api" "main" {
  cors_configuration {
    # ok: security.cors-wildcard
    allow_origins = var.cors_allowed_origins
    # ok: security.cors-wildcard
    allow_headers = ["*"]
  }
}
