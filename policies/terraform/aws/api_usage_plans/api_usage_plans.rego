# METADATA
# title: Stages of APIs belong to a usage plan
# description: >-
#   Checks that stages of a REST API are named by a usage plan. Without one there is no quota, no throttle per customer,
#   and no key that says who calls.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_usage_plan
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
# custom:
#   id: ANX-TF-AWS-0334
#   severity: low
#   topic: api-gateway-auth
#   subjects: [aws_api_gateway_deployment, aws_api_gateway_stage]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "callers of the API are limited"}
#   - {id: A.5.15, strength: supports, rationale: "callers can be told apart"}
#   does_not_show: which limits the plan sets, and how callers authenticate
#   remediation: Add an `aws_api_gateway_usage_plan` with this stage in `api_stages`.
package policies.terraform.aws.api_usage_plans

# A deployment may make a stage by the way.
applies if input.subject.type != "aws_api_gateway_deployment"

applies if input.subject.config.stage_name

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "belongs to no usage plan", "path": []} if {
	not input.related.aws_api_gateway_usage_plan
}
