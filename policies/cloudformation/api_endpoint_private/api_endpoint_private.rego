# METADATA
# title: APIs for inner use have private endpoints
# description: >-
#   Checks that a REST API is reached by an interface endpoint of a VPC. Other types of endpoints stand on the internet,
#   and only authorization stands before the API.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-endpointconfiguration.html
# custom:
#   id: ANX-CFN-0326
#   severity: low
#   topic: service-public-network-access
#   subjects: ["AWS::ApiGateway::RestApi", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the API is off the internet"}
#   - {id: A.8.22, strength: supports, rationale: "the API lies in a network of its own"}
#   does_not_show: >-
#     APIs that are meant for the internet: accept the finding for those
#   remediation: Set `EndpointConfiguration` to the type `PRIVATE`.
package policies.cloudformation.api_endpoint_private

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has an endpoint on the internet", "path": ["Properties", "EndpointConfiguration"]} if {
	not _private
}

_private if "PRIVATE" in aws.list(input.subject.config.Properties.EndpointConfiguration.Types)

_private if input.subject.config.Properties.EndpointConfiguration.Type == "PRIVATE"

_private if input.subject.config.Properties.EndpointConfiguration == "PRIVATE"
