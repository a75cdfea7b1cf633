# METADATA
# title: APIs show their backends who they are
# description: >-
#   Checks that a stage of a REST API has a client certificate. Without one a backend cannot tell requests that came
#   through the API, and its checks, from those that went past it.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html
# custom:
#   id: ANX-CFN-0321
#   severity: low
#   topic: api-gateway-auth
#   subjects: ["AWS::ApiGateway::Stage"]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API authenticates itself to its backend"}
#   - {id: A.8.26, strength: supports, rationale: "requests past the API can be told"}
#   does_not_show: that the backend checks the certificate
#   remediation: Set `ClientCertificateId`.
package policies.cloudformation.api_client_certificate

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "does not authenticate itself to its backend",
	"path": ["Properties", "ClientCertificateId"],
} if {
	not _certified
}

_certified if aws.given(input.subject.config.Properties.ClientCertificateId)
