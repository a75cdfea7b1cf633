# METADATA
# title: Secrets use a key of the organisation
# description: >-
#   Checks that secrets name a key in KMS that AWS does not manage. With the key of the service, permission to read the
#   secret is all it takes, and it cannot be shared with another account safely.
# related_resources:
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
# custom:
#   id: ANX-CFN-0144
#   severity: medium
#   topic: secrets-manager-encryption
#   subjects: ["AWS::SecretsManager::Secret"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted with a key that the organisation controls"}
#   - {id: A.5.17, strength: supports, rationale: "authentication information is kept under separate access control"}
#   does_not_show: >-
#     who may use the key and read the secret
#   remediation: >-
#     Set `KmsKeyId: !GetAtt SecretsKey.Arn`.
package policies.cloudformation.secrets_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not use a key of its own", [input.subject.address]), "path": path}
}

_required contains ["Properties", "KmsKeyId"]

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)
