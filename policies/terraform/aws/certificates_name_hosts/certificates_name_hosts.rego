# METADATA
# title: Certificates name their hosts
# description: >-
#   Checks that a certificate has no wildcard in its names. Whoever gets the key of a wildcard certificate can stand in
#   for every host of the domain.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
# - https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
# custom:
#   id: ANX-TF-AWS-0339
#   severity: low
#   topic: certificate-validity
#   subjects: [aws_acm_certificate]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "a key speaks for named hosts only"}
#   - {id: A.8.21, strength: supports, rationale: "network services can be told apart"}
#   does_not_show: who holds the key, and that the certificate is renewed in time
#   remediation: Name each host in `domain_name` and `subject_alternative_names`.
package policies.terraform.aws.certificates_name_hosts

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "speaks for every host of a domain", "path": ["domain_name"]} if {
	is_string(input.subject.config.domain_name)
	startswith(input.subject.config.domain_name, "*")
}

_faults contains {"text": "speaks for every host of a domain", "path": ["subject_alternative_names", i]} if {
	some i, name in aws.list(input.subject.config.subject_alternative_names)
	is_string(name)
	startswith(name, "*")
}
