# METADATA
# title: Secrets use a key of the organisation
# description: >-
#   Checks that secrets name a key in KMS that AWS does not manage. With the key of the service, permission to read the
#   secret is all it takes, and it cannot be shared with another account safely.
# related_resources:
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
# custom:
#   id: ANX-TF-AWS-0144
#   severity: medium
#   topic: secrets-manager-encryption
#   subjects: [aws_secretsmanager_secret]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted with a key that the organisation controls"}
#   - {id: A.5.17, strength: supports, rationale: "authentication information is kept under separate access control"}
#   does_not_show: >-
#     who may use the key and read the secret
#   remediation: >-
#     Set `kms_key_id = aws_kms_key.secrets.arn`.
package policies.terraform.aws.secrets_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not use a key of its own", [input.subject.address]), "path": path}
}

_required contains ["kms_key_id"]

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)
