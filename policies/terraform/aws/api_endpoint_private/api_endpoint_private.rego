# METADATA
# title: APIs for inner use have private endpoints
# description: >-
#   Checks that a REST API is reached by an interface endpoint of a VPC. Other types of endpoints stand on the internet,
#   and only authorization stands before the API.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
# custom:
#   id: ANX-TF-AWS-0338
#   severity: low
#   topic: service-public-network-access
#   subjects: [aws_api_gateway_rest_api]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the API is off the internet"}
#   - {id: A.8.22, strength: supports, rationale: "the API lies in a network of its own"}
#   does_not_show: >-
#     APIs that are meant for the internet: accept the finding for those
#   remediation: Set `types = ["PRIVATE"]` in `endpoint_configuration`.
package policies.terraform.aws.api_endpoint_private

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has an endpoint on the internet", "path": ["endpoint_configuration"]} if not _private

_private if {
	some endpoint in aws.list(input.subject.config.endpoint_configuration)
	"PRIVATE" in aws.list(endpoint.types)
}
