# METADATA
# title: Cross-origin requests are allowed to named sites
# description: >-
#   Checks that rules for cross-origin requests (CORS) of buckets, HTTP APIs and function URLs name the sites that
#   they let in. With `*`, a script on any page can read the answers in the browser of whoever visits it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
# - https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
# custom:
#   id: ANX-CFN-0401
#   severity: medium
#   topic: cross-origin
#   subjects:
#   - "AWS::S3::Bucket"
#   - "AWS::ApiGatewayV2::Api"
#   - "AWS::Lambda::Url"
#   - "AWS::Serverless::Function"
#   - "AWS::Serverless::HttpApi"
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "sites that may call the application from a browser are named"}
#   - {id: A.8.3, strength: supports, rationale: "answers are read by the sites that need them"}
#   does_not_show: headers that the application itself sends, and whether the named sites can be trusted
#   remediation: List the sites instead of `*` in `AllowedOrigins` or `AllowOrigins`.
package policies.cloudformation.cross_origin_named

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets scripts of every site in", "path": path} if {
	some entry in _origins
	some i, origin in aws.list(entry.origins)
	origin in {"*", "http://*", "https://*"}
	path := array.concat(entry.path, [i])
}

# SAM takes one origin for all, in quotes.
_faults contains {"text": "lets scripts of every site in", "path": ["Properties", "CorsConfiguration"]} if {
	input.subject.config.Properties.CorsConfiguration in {true, "*", "'*'"}
}

_origins contains {"path": path, "origins": origins} if {
	some i, rule in aws.list(input.subject.config.Properties.CorsConfiguration.CorsRules)
	origins := rule.AllowedOrigins
	path := ["Properties", "CorsConfiguration", "CorsRules", i, "AllowedOrigins"]
}

_origins contains {"path": ["Properties", "CorsConfiguration", "AllowOrigins"], "origins": origins} if {
	origins := input.subject.config.Properties.CorsConfiguration.AllowOrigins
}

_origins contains {"path": ["Properties", "Cors", "AllowOrigins"], "origins": origins} if {
	origins := input.subject.config.Properties.Cors.AllowOrigins
}

_origins contains {"path": ["Properties", "FunctionUrlConfig", "Cors", "AllowOrigins"], "origins": origins} if {
	origins := input.subject.config.Properties.FunctionUrlConfig.Cors.AllowOrigins
}
