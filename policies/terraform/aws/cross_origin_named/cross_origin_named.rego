# METADATA
# title: Pages of other sites are let in by name
# description: >-
#   Checks that APIs, functions and buckets do not answer scripts of every site: no `*` among the origins that may send
#   requests with credentials or that may write. Any page that a signed-in user opens could otherwise act in their name.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
# - https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
# custom:
#   id: ANX-TF-AWS-0918
#   severity: medium
#   topic: cross-origin
#   subjects: [aws_apigatewayv2_api, aws_lambda_function_url, aws_s3_bucket, aws_s3_bucket_cors_configuration]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "sites that may use the application are named"}
#   - {id: A.8.3, strength: supports, rationale: "data is kept from foreign pages"}
#   does_not_show: headers that the program itself sets
#   remediation: Name the sites in `allow_origins` or `allowed_origins`.
package policies.terraform.aws.cross_origin_named

import data.policies.lib.aws

applies if count(_rules) > 0

deny contains finding if {
	some rule in _rules
	"*" in aws.list(rule.origins)
	finding := {"message": sprintf("%s lets pages of every site in", [input.subject.address]), "path": rule.path}
}

_rules contains {"origins": origins, "path": ["cors_configuration", i, "allow_origins"]} if {
	input.subject.type == "aws_apigatewayv2_api"
	some i, block in aws.list(input.subject.config.cors_configuration)
	origins := block.allow_origins
}

_rules contains {"origins": origins, "path": ["cors", i, "allow_origins"]} if {
	input.subject.type == "aws_lambda_function_url"
	some i, block in aws.list(input.subject.config.cors)
	origins := block.allow_origins
}

# Buckets that only hand out what is public anyway may let every site read.
_rules contains {"origins": origins, "path": ["cors_rule", i, "allowed_origins"]} if {
	some i, block in aws.list(input.subject.config.cors_rule)
	some method in aws.list(block.allowed_methods)
	method in {"PUT", "POST", "DELETE"}
	origins := block.allowed_origins
}
