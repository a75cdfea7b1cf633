# METADATA
# title: Build logs and data catalogues are encrypted
# description: >-
#   Checks that logs of builds keep encryption on, and that the Glue catalogue encrypts its metadata and the passwords
#   of its connections. Left off, the catalogue hands out these passwords in plain text.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
# custom:
#   id: ANX-TF-AWS-0143
#   severity: high
#   topic: log-encryption
#   subjects: [aws_codebuild_project, aws_glue_data_catalog_encryption_settings]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "logs and metadata are encrypted at rest"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected from being read"}
#   does_not_show: >-
#     who may use the keys
#   remediation: >-
#     Set what the message names; for the catalogue `return_connection_password_encrypted = true` and
#     `catalog_encryption_mode = "SSE-KMS"`, each with its key.
package policies.terraform.aws.logs_and_catalogs_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains [
	"data_catalog_encryption_settings",
	0,
	"connection_password_encryption",
	0,
	"return_connection_password_encrypted",
] if {
	input.subject.type == "aws_glue_data_catalog_encryption_settings"
}

_required contains [
	"data_catalog_encryption_settings",
	0,
	"connection_password_encryption",
	0,
	"aws_kms_key_id",
] if {
	input.subject.type == "aws_glue_data_catalog_encryption_settings"
}

_required contains [
	"data_catalog_encryption_settings",
	0,
	"encryption_at_rest",
	0,
	"catalog_encryption_mode",
] if {
	input.subject.type == "aws_glue_data_catalog_encryption_settings"
}

_required contains ["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "sse_aws_kms_key_id"] if {
	input.subject.type == "aws_glue_data_catalog_encryption_settings"
}

_met contains [
	"data_catalog_encryption_settings",
	0,
	"connection_password_encryption",
	0,
	"return_connection_password_encrypted",
] if {
	outer := input.subject.config.data_catalog_encryption_settings[0]
	values.is_true(outer.connection_password_encryption[0].return_connection_password_encrypted)
}

_met contains ["data_catalog_encryption_settings", 0, "connection_password_encryption", 0, "aws_kms_key_id"] if {
	outer := input.subject.config.data_catalog_encryption_settings[0]
	aws_settings.given(outer.connection_password_encryption[0].aws_kms_key_id)
}

_met contains ["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "catalog_encryption_mode"] if {
	input.subject.config.data_catalog_encryption_settings[0].encryption_at_rest[0].catalog_encryption_mode in {
		"SSE-KMS",
		"SSE-KMS-WITH-SERVICE-ROLE",
	}
}

_met contains ["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "sse_aws_kms_key_id"] if {
	outer := input.subject.config.data_catalog_encryption_settings[0]
	aws_settings.given(outer.encryption_at_rest[0].sse_aws_kms_key_id)
}

_faulty contains ["logs_config", 0, "s3_logs", 0, "encryption_disabled"] if {
	values.is_true(input.subject.config.logs_config[0].s3_logs[0].encryption_disabled)
}

_message(path) := sprintf("%s keeps data unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])
