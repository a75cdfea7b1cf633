# METADATA
# title: Encryption keys are rotated
# description: >-
#   Checks that symmetric encryption keys in KMS rotate on their own. Rotation limits how much data one version of a
#   key protects; KMS keeps the old versions, so nothing has to be encrypted again.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html
# custom:
#   id: ANX-CFN-0148
#   severity: medium
#   topic: kms-key-rotation
#   subjects: ["AWS::KMS::Key"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are renewed at regular intervals"}
#   does_not_show: >-
#     who may use the key, and keys that KMS cannot rotate
#   remediation: >-
#     Set `EnableKeyRotation: true`.
package policies.cloudformation.kms_key_rotation

import data.policies.lib.values

# KMS rotates only symmetric encryption keys.
applies if {
	_symmetric
	_encrypts
}

_symmetric if not input.subject.config.Properties.KeySpec

_symmetric if input.subject.config.Properties.KeySpec == "SYMMETRIC_DEFAULT"

_encrypts if not input.subject.config.Properties.KeyUsage

_encrypts if input.subject.config.Properties.KeyUsage == "ENCRYPT_DECRYPT"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s is never rotated", [input.subject.address]), "path": path}
}

_required contains ["Properties", "EnableKeyRotation"]

_met contains ["Properties", "EnableKeyRotation"] if {
	values.is_true(input.subject.config.Properties.EnableKeyRotation)
}
