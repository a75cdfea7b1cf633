# METADATA
# title: Builds and data jobs keep encryption on
# description: >-
#   Checks that artefacts of builds are encrypted and that security configurations of Glue cover logs, bookmarks and
#   results. What passes through these jobs is the data itself.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html
# custom:
#   id: ANX-CFN-0140
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: ["AWS::CodeBuild::Project", "AWS::Glue::SecurityConfiguration"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used, and that the jobs use the security configuration
#   remediation: >-
#     Set the modes of a Glue security configuration to `SSE-KMS` and `CSE-KMS`; remove `EncryptionDisabled` from
#     artifacts.
package policies.cloudformation.analytics_encrypted

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
	"EncryptionConfiguration",
	"CloudWatchEncryption",
	"CloudWatchEncryptionMode",
] if {
	input.subject.type == "AWS::Glue::SecurityConfiguration"
}

_required contains [
	"Properties",
	"EncryptionConfiguration",
	"JobBookmarksEncryption",
	"JobBookmarksEncryptionMode",
] if {
	input.subject.type == "AWS::Glue::SecurityConfiguration"
}

_required contains ["Properties", "EncryptionConfiguration", "S3Encryptions"] if {
	input.subject.type == "AWS::Glue::SecurityConfiguration"
}

_met contains ["Properties", "EncryptionConfiguration", "CloudWatchEncryption", "CloudWatchEncryptionMode"] if {
	outer := input.subject.config.Properties.EncryptionConfiguration
	outer.CloudWatchEncryption.CloudWatchEncryptionMode == "SSE-KMS"
}

_met contains [
	"Properties",
	"EncryptionConfiguration",
	"JobBookmarksEncryption",
	"JobBookmarksEncryptionMode",
] if {
	outer := input.subject.config.Properties.EncryptionConfiguration
	outer.JobBookmarksEncryption.JobBookmarksEncryptionMode == "CSE-KMS"
}

_met contains ["Properties", "EncryptionConfiguration", "S3Encryptions"] if {
	aws_settings.given(input.subject.config.Properties.EncryptionConfiguration.S3Encryptions)
}

_faulty contains ["Properties", "EncryptionConfiguration", "S3Encryptions", i, "S3EncryptionMode"] if {
	is_array(input.subject.config.Properties.EncryptionConfiguration.S3Encryptions)
	some i, encryption in input.subject.config.Properties.EncryptionConfiguration.S3Encryptions
	encryption.S3EncryptionMode == "DISABLED"
}

_faulty contains ["Properties", "Artifacts", "EncryptionDisabled"] if {
	values.is_true(input.subject.config.Properties.Artifacts.EncryptionDisabled)
	not _keeps_nothing
}

_keeps_nothing if input.subject.config.Properties.Artifacts.Type == "NO_ARTIFACTS"

_message(path) := sprintf("%s leaves data unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])
