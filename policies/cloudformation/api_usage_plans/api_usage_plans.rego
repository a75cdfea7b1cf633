# METADATA
# title: Stages of APIs belong to a usage plan
# description: >-
#   Checks that stages of a REST API are named by a usage plan. Without one there is no quota, no throttle per customer,
#   and no key that says who calls.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplan.html
# custom:
#   id: ANX-CFN-0322
#   severity: low
#   topic: api-gateway-auth
#   subjects: ["AWS::ApiGateway::Stage"]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "callers of the API are limited"}
#   - {id: A.5.15, strength: supports, rationale: "callers can be told apart"}
#   does_not_show: which limits the plan sets, and how callers authenticate
#   remediation: Add an `AWS::ApiGateway::UsagePlan` with this stage in `ApiStages`.
package policies.cloudformation.api_usage_plans

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "belongs to no usage plan", "path": []} if {
	not input.related["AWS::ApiGateway::UsagePlan"]
}
