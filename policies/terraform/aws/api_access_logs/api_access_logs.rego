# METADATA
# title: API stages write access logs
# description: >-
#   Checks that stages of API Gateway and GraphQL APIs write access logs. Without them misuse of an API cannot be seen
#   or reconstructed.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# - https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
# custom:
#   id: ANX-TF-AWS-0204
#   severity: medium
#   topic: lb-access-logging
#   subjects: [aws_api_gateway_deployment, aws_api_gateway_stage, aws_apigatewayv2_stage, aws_appsync_graphql_api]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the API are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   does_not_show: how long the log is kept and that anyone looks at it
#   remediation: >-
#     Add `access_log_settings` with `destination_arn` and `format`; for AppSync `log_config` with `field_log_level =
#     "ERROR"` or `"ALL"`.
package policies.terraform.aws.api_access_logs

import data.policies.lib.aws

applies if input.subject.type != "aws_api_gateway_deployment"

applies if input.subject.config.stage_name

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no access log", "path": []} if {
	input.subject.type in {"aws_api_gateway_stage", "aws_apigatewayv2_stage"}
	not input.subject.config.access_log_settings
}

# Stages that a deployment makes by the way cannot be told to write any.
_faults contains {"text": "makes a stage that writes no access log", "path": ["stage_name"]} if {
	input.subject.type == "aws_api_gateway_deployment"
	input.subject.config.stage_name
}

_faults contains {"text": "writes no log", "path": []} if {
	input.subject.type == "aws_appsync_graphql_api"
	not input.subject.config.log_config
}

_faults contains {"text": "leaves its fields out of the log", "path": ["log_config", i, "field_log_level"]} if {
	some i, log in aws.list(input.subject.config.log_config)
	log.field_log_level == "NONE"
}
