# METADATA
# title: APIs compress what they send
# description: >-
#   Checks that a REST API compresses large answers, with a limit that API Gateway accepts (0 to 10485760 bytes).
#   Answers that are larger than need be make the service slow under load.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html
# custom:
#   id: ANX-CFN-0323
#   severity: low
#   topic: http-headers-cors-app
#   subjects: ["AWS::ApiGateway::RestApi", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "load on the service and the lines is kept low"}
#   - {id: A.8.26, strength: supports, rationale: "the API is set up for the load that it meets"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is stated and not left to a default"}
#   does_not_show: that answers with secrets are kept out of compression
#   remediation: Set `MinimumCompressionSize` to a number of bytes from 0 to 10485759.
package policies.cloudformation.api_compression

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not compress its answers", "path": ["Properties", "MinimumCompressionSize"]} if {
	not _compresses
}

_compresses if {
	values.number(input.subject.config.Properties.MinimumCompressionSize) >= 0
	values.number(input.subject.config.Properties.MinimumCompressionSize) < 10485760
}
