# METADATA
# title: Encryption keys are rotated
# description: >-
#   Checks that symmetric encryption keys in KMS rotate on their own. Rotation limits how much data one version of a
#   key protects; KMS keeps the old versions, so nothing has to be encrypted again.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# custom:
#   id: ANX-TF-AWS-0010
#   severity: medium
#   topic: kms-key-rotation
#   subjects: [aws_kms_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys are renewed at regular intervals"}
#   does_not_show: "who may use the key, and keys that KMS cannot rotate (asymmetric, in a custom key store)"
#   remediation: Set `enable_key_rotation = true`.
package policies.terraform.aws.kms_key_rotation

import data.policies.lib.values

# KMS rotates only symmetric encryption keys of its own.
applies if {
	_symmetric
	_encrypts
	not input.subject.config.custom_key_store_id
}

_symmetric if not input.subject.config.customer_master_key_spec

_symmetric if input.subject.config.customer_master_key_spec == "SYMMETRIC_DEFAULT"

_encrypts if not input.subject.config.key_usage

_encrypts if input.subject.config.key_usage == "ENCRYPT_DECRYPT"

deny contains finding if {
	not _rotated
	finding := {
		"message": sprintf("%s is never rotated", [input.subject.address]),
		"path": ["enable_key_rotation"],
	}
}

_rotated if values.is_true(input.subject.config.enable_key_rotation)
