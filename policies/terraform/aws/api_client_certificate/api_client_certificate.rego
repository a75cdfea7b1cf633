# METADATA
# title: APIs show their backends who they are
# description: >-
#   Checks that a stage of a REST API has a client certificate. Without one a backend cannot tell requests that came
#   through the API, and its checks, from those that went past it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_client_certificate
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
# custom:
#   id: ANX-TF-AWS-0333
#   severity: low
#   topic: api-gateway-auth
#   subjects: [aws_api_gateway_stage]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API authenticates itself to its backend"}
#   - {id: A.8.26, strength: supports, rationale: "requests past the API can be told"}
#   does_not_show: that the backend checks the certificate
#   remediation: Set `client_certificate_id`.
package policies.terraform.aws.api_client_certificate

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not authenticate itself to its backend", "path": ["client_certificate_id"]} if {
	not _certified
}

_certified if aws.given(input.subject.config.client_certificate_id)
