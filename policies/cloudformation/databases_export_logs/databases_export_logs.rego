# METADATA
# title: Databases send their logs to CloudWatch
# description: >-
#   Checks that databases export their logs. On the instance they are rotated away within days, and whoever takes over
#   the database can alter them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
# - https://docs.aws.amazon.com/neptune/latest/userguide/cloudwatch-logs.html
# custom:
#   id: ANX-CFN-0125
#   severity: medium
#   topic: sql-audit-logging
#   subjects:
#     ["AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that the engine is told to log sign-ins and statements, and how long the logs are kept
#   remediation: >-
#     List the logs of the engine in `EnableCloudwatchLogsExports` (for Neptune `audit`).
package policies.cloudformation.databases_export_logs

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "EnableCloudwatchLogsExports"]

_met contains ["Properties", "EnableCloudwatchLogsExports"] if {
	input.subject.type in {"AWS::DocDB::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"}
	aws_settings.given(input.subject.config.Properties.EnableCloudwatchLogsExports)
}

_met contains ["Properties", "EnableCloudwatchLogsExports"] if {
	input.subject.type == "AWS::Neptune::DBCluster"
	is_array(input.subject.config.Properties.EnableCloudwatchLogsExports)
	"audit" in input.subject.config.Properties.EnableCloudwatchLogsExports
}

_message(path) := sprintf("%s keeps its logs to itself: `%s`", [input.subject.address, aws_settings.dotted(path)])
