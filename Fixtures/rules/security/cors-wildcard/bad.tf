resource "aws_apigatewayv2_api" "main" {
  cors_configuration {
    # ruleid: security.cors-wildcard
    allow_origins = ["*"]
  }
}

variable "cors_allowed_origins" {
  type    = list(string)
  # ruleid: security.cors-wildcard
  default = ["*"]
}

resource "aws_api_gateway_integration_response" "options" {
  response_parameters = {
    # ruleid: security.cors-wildcard
    "method.response.header.Access-Control-Allow-Origin" = "'*'"
  }
}
