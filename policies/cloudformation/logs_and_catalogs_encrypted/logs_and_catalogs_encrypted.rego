# METADATA
# title: Build logs and data catalogues are encrypted
# description: >-
#   Checks that logs of builds keep encryption on, and that the Glue catalogue encrypts its metadata and the passwords
#   of its connections. Left off, the catalogue hands out these passwords in plain text.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html
# custom:
#   id: ANX-CFN-0143
#   severity: high
#   topic: log-encryption
#   subjects: ["AWS::CodeBuild::Project", "AWS::Glue::DataCatalogEncryptionSettings"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "logs and metadata are encrypted at rest"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected from being read"}
#   does_not_show: >-
#     who may use the keys
#   remediation: >-
#     Set what the message names; for the catalogue `ReturnConnectionPasswordEncrypted: true` and
#     `CatalogEncryptionMode: SSE-KMS`, each with its key.
package policies.cloudformation.logs_and_catalogs_encrypted

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
	"Properties",
	"DataCatalogEncryptionSettings",
	"ConnectionPasswordEncryption",
	"ReturnConnectionPasswordEncrypted",
] if {
	input.subject.type == "AWS::Glue::DataCatalogEncryptionSettings"
}

_required contains [
	"Properties",
	"DataCatalogEncryptionSettings",
	"EncryptionAtRest",
	"CatalogEncryptionMode",
] if {
	input.subject.type == "AWS::Glue::DataCatalogEncryptionSettings"
}

_met contains [
	"Properties",
	"DataCatalogEncryptionSettings",
	"ConnectionPasswordEncryption",
	"ReturnConnectionPasswordEncrypted",
] if {
	outer := input.subject.config.Properties.DataCatalogEncryptionSettings
	values.is_true(outer.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted)
}

_met contains ["Properties", "DataCatalogEncryptionSettings", "EncryptionAtRest", "CatalogEncryptionMode"] if {
	input.subject.config.Properties.DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionMode in {
		"SSE-KMS",
		"SSE-KMS-WITH-SERVICE-ROLE",
	}
}

_faulty contains ["Properties", "LogsConfig", "S3Logs", "EncryptionDisabled"] if {
	values.is_true(input.subject.config.Properties.LogsConfig.S3Logs.EncryptionDisabled)
}

_message(path) := sprintf("%s keeps data unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])
