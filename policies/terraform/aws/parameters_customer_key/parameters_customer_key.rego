# METADATA
# title: Secure parameters use a key of the organisation
# description: >-
#   Checks that secure parameters name a key in KMS that AWS does not manage. With the key of the service, everyone who
#   may read parameters reads all of them.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html
# custom:
#   id: ANX-TF-AWS-0146
#   severity: low
#   topic: secrets-manager-encryption
#   subjects: [aws_ssm_parameter]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted with a key that the organisation controls"}
#   - {id: A.5.17, strength: supports, rationale: "authentication information is kept under separate access control"}
#   does_not_show: >-
#     who may use the key
#   remediation: >-
#     Set `key_id` to a key of your own.
package policies.terraform.aws.parameters_customer_key

import data.policies.lib.aws_settings

applies if input.subject.config.type == "SecureString"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not use a key of its own", [input.subject.address]), "path": path}
}

_required contains ["key_id"]

_met contains ["key_id"] if aws_settings.customer_key(input.subject.config.key_id)
