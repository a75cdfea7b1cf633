# METADATA
# title: APIs compress what they send
# description: >-
#   Checks that a REST API compresses large answers, with a limit that API Gateway accepts (0 to 10485760 bytes).
#   Answers that are larger than need be make the service slow under load.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html
# custom:
#   id: ANX-TF-AWS-0335
#   severity: low
#   topic: http-headers-cors-app
#   subjects: [aws_api_gateway_rest_api]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "load on the service and the lines is kept low"}
#   - {id: A.8.26, strength: supports, rationale: "the API is set up for the load that it meets"}
#   does_not_show: that answers with secrets are kept out of compression
#   remediation: Set `minimum_compression_size` to a number of bytes from 0 to 10485759.
package policies.terraform.aws.api_compression

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not compress its answers", "path": ["minimum_compression_size"]} if not _compresses

_compresses if {
	values.number(input.subject.config.minimum_compression_size) >= 0
	values.number(input.subject.config.minimum_compression_size) < 10485760
}
