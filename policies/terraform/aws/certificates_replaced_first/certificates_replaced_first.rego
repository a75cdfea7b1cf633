# METADATA
# title: A certificate is replaced before it is removed
# description: >-
#   Checks that a certificate that has to be made anew exists before the old one goes. Otherwise its service stands
#   without a certificate in between.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
# - https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
# custom:
#   id: ANX-TF-AWS-0340
#   severity: low
#   topic: certificate-validity
#   subjects: [aws_acm_certificate]
#   controls:
#   - {id: A.8.21, strength: supports, rationale: "the protected service is not interrupted"}
#   - {id: A.8.24, strength: supports, rationale: "there is a valid certificate at any time"}
#   does_not_show: that the certificate is renewed before it expires
#   remediation: Set `create_before_destroy = true` in `lifecycle`.
package policies.terraform.aws.certificates_replaced_first

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is removed before its successor exists", "path": ["lifecycle"]} if not _first

_first if {
	some lifecycle in aws.list(input.subject.config.lifecycle)
	values.is_true(lifecycle.create_before_destroy)
}
