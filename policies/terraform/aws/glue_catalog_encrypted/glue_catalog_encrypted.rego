# METADATA
# title: The Glue catalog encrypts descriptions and passwords
# description: >-
#   Checks that the settings of a Glue data catalog encrypt its metadata and the passwords of connections. They tell
#   where data lie and how to get at them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_data_catalog_encryption_settings
# - https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
# custom:
#   id: ANX-TF-AWS-0379
#   severity: high
#   topic: log-encryption
#   subjects: [aws_glue_data_catalog_encryption_settings]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored descriptions and passwords are encrypted"}
#   - {id: A.5.17, strength: supports, rationale: "passwords of connections are protected"}
#   does_not_show: which keys are used and who may use them
#   remediation: Set `catalog_encryption_mode = "SSE-KMS"` and `return_connection_password_encrypted = true`.
package policies.terraform.aws.glue_catalog_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves descriptions unencrypted", "path": path} if {
	some i, settings in aws.list(input.subject.config.data_catalog_encryption_settings)
	not _at_rest(settings)
	path := [
		"data_catalog_encryption_settings", i,
		"encryption_at_rest", 0,
		"catalog_encryption_mode",
	]
}

_faults contains {"text": "hands passwords out unencrypted", "path": path} if {
	some i, settings in aws.list(input.subject.config.data_catalog_encryption_settings)
	not _passwords(settings)
	path := [
		"data_catalog_encryption_settings", i,
		"connection_password_encryption", 0,
		"return_connection_password_encrypted",
	]
}

_at_rest(settings) if startswith(settings.encryption_at_rest[0].catalog_encryption_mode, "SSE-KMS")

_passwords(settings) if {
	values.is_true(settings.connection_password_encryption[0].return_connection_password_encrypted)
}
