# METADATA
# title: Databases send their logs to CloudWatch
# description: >-
#   Checks that databases export their logs. On the instance they are rotated away within days, and whoever takes over
#   the database can alter them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
# - https://docs.aws.amazon.com/neptune/latest/userguide/cloudwatch-logs.html
# custom:
#   id: ANX-TF-AWS-0125
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_db_instance, aws_docdb_cluster, aws_neptune_cluster, aws_rds_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that the engine is told to log sign-ins and statements, and how long the logs are kept
#   remediation: >-
#     List the logs of the engine in `enabled_cloudwatch_logs_exports`, with `audit` where the engine has it (for
#     Neptune `enable_cloudwatch_logs_exports = ["audit"]`).
package policies.terraform.aws.databases_export_logs

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["enabled_cloudwatch_logs_exports"] if {
	input.subject.type in {"aws_db_instance", "aws_docdb_cluster", "aws_rds_cluster"}
}

# What these engines record about who did what is a log of its own.
deny contains finding if {
	_audits
	exports := input.subject.config.enabled_cloudwatch_logs_exports
	aws_settings.given(exports)
	is_array(exports)
	not "audit" in exports
	finding := {
		"message": sprintf("%s keeps its audit log to itself", [input.subject.address]),
		"path": ["enabled_cloudwatch_logs_exports"],
	}
}

_audits if input.subject.type == "aws_docdb_cluster"

_audits if {
	input.subject.type == "aws_rds_cluster"
	input.subject.config.engine in {"aurora", "aurora-mysql", "mysql"}
}

_required contains ["enable_cloudwatch_logs_exports"] if input.subject.type == "aws_neptune_cluster"

_met contains ["enabled_cloudwatch_logs_exports"] if {
	aws_settings.given(input.subject.config.enabled_cloudwatch_logs_exports)
}

_met contains ["enable_cloudwatch_logs_exports"] if {
	is_array(input.subject.config.enable_cloudwatch_logs_exports)
	"audit" in input.subject.config.enable_cloudwatch_logs_exports
}

_message(path) := sprintf("%s keeps its logs to itself: `%s`", [input.subject.address, aws_settings.dotted(path)])
