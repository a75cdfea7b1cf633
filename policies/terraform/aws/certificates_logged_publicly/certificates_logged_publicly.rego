# METADATA
# title: Certificates are entered in the public logs
# description: >-
#   Checks that a certificate does not opt out of certificate transparency. Browsers refuse certificates that no log
#   knows, and nobody would notice one issued to somebody else.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
# - https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html
# custom:
#   id: ANX-TF-AWS-0341
#   severity: low
#   topic: certificate-validity
#   subjects: [aws_acm_certificate]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "certificates are issued in the open"}
#   - {id: A.8.21, strength: supports, rationale: "visitors can rely on the certificate"}
#   does_not_show: that somebody watches the logs for foreign certificates
#   remediation: Set `certificate_transparency_logging_preference = "ENABLED"` in `options`, or leave it out.
package policies.terraform.aws.certificates_logged_publicly

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "stays out of the public logs", "path": path} if {
	some i, options in aws.list(input.subject.config.options)
	options.certificate_transparency_logging_preference == "DISABLED"
	path := ["options", i, "certificate_transparency_logging_preference"]
}
