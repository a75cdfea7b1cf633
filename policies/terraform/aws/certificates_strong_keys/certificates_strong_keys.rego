# METADATA
# title: Certificates have strong keys
# description: >-
#   Checks that the key of a certificate or a certificate authority is RSA with at least 2048 bits, or an elliptic
#   curve. Shorter RSA keys can be broken.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
# - https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
# custom:
#   id: ANX-TF-AWS-0342
#   severity: high
#   topic: certificate-validity
#   subjects: [aws_acm_certificate, aws_acmpca_certificate_authority, tls_private_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are long enough for their purpose"}
#   - {id: A.8.21, strength: supports, rationale: "visitors can rely on the certificate"}
#   does_not_show: who holds the key, and that the certificate is renewed in time
#   remediation: Set `key_algorithm` to `RSA_2048` or more, or `EC_prime256v1`; `rsa_bits` to 2048 or more.
package policies.terraform.aws.certificates_strong_keys

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has a key that is too short", "path": ["key_algorithm"]} if {
	input.subject.config.key_algorithm in {"RSA_1024", "RSA_512"}
}

_faults contains {"text": "has a key that is too short", "path": path} if {
	some i, authority in aws.list(input.subject.config.certificate_authority_configuration)
	authority.key_algorithm in {"RSA_1024", "RSA_512"}
	path := ["certificate_authority_configuration", i, "key_algorithm"]
}

_faults contains {"text": "has a key that is too short", "path": ["rsa_bits"]} if {
	values.number(input.subject.config.rsa_bits) < 2048
}
