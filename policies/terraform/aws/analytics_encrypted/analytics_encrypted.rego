# METADATA
# title: Builds and data jobs keep encryption on
# description: >-
#   Checks that artefacts of builds are encrypted and that security configurations of Glue cover logs, bookmarks and
#   results. What passes through these jobs is the data itself.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
# custom:
#   id: ANX-TF-AWS-0140
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: [aws_codebuild_project, aws_glue_security_configuration]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used, and that the jobs use the security configuration
#   remediation: >-
#     Set the modes of a Glue security configuration to `SSE-KMS` and `CSE-KMS`; remove `encryption_disabled` from
#     artifacts.
package policies.terraform.aws.analytics_encrypted

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

_required contains ["encryption_configuration", 0, "cloudwatch_encryption", 0, "cloudwatch_encryption_mode"] if {
	input.subject.type == "aws_glue_security_configuration"
}

_required contains [
	"encryption_configuration",
	0,
	"job_bookmarks_encryption",
	0,
	"job_bookmarks_encryption_mode",
] if {
	input.subject.type == "aws_glue_security_configuration"
}

_required contains ["encryption_configuration", 0, "s3_encryption", 0, "s3_encryption_mode"] if {
	input.subject.type == "aws_glue_security_configuration"
}

_met contains ["encryption_configuration", 0, "cloudwatch_encryption", 0, "cloudwatch_encryption_mode"] if {
	outer := input.subject.config.encryption_configuration[0]
	outer.cloudwatch_encryption[0].cloudwatch_encryption_mode == "SSE-KMS"
}

_met contains [
	"encryption_configuration",
	0,
	"job_bookmarks_encryption",
	0,
	"job_bookmarks_encryption_mode",
] if {
	outer := input.subject.config.encryption_configuration[0]
	outer.job_bookmarks_encryption[0].job_bookmarks_encryption_mode == "CSE-KMS"
}

_met contains ["encryption_configuration", 0, "s3_encryption", 0, "s3_encryption_mode"] if {
	input.subject.config.encryption_configuration[0].s3_encryption[0].s3_encryption_mode in {"SSE-KMS", "SSE-S3"}
}

_faulty contains ["artifacts", 0, "encryption_disabled"] if {
	values.is_true(input.subject.config.artifacts[0].encryption_disabled)
	not _keeps_nothing
}

_faulty contains ["secondary_artifacts", i, "encryption_disabled"] if {
	some i, artifacts in input.subject.config.secondary_artifacts
	not _encrypted(artifacts)
}

_keeps_nothing if input.subject.config.artifacts[0].type == "NO_ARTIFACTS"

_message(path) := sprintf("%s leaves data unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])

_encrypted(artifacts) if not values.is_true(object.get(artifacts, "encryption_disabled", false))
