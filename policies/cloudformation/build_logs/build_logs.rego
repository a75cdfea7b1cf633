# METADATA
# title: Builds keep their logs
# description: >-
#   Checks that a CodeBuild project does not switch its logs off. Without them nobody can say what went into what
#   was delivered.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codebuild-project-logsconfig.html
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# custom:
#   id: ANX-CFN-0406
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: ["AWS::CodeBuild::Project"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "builds are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept
#   remediation: >-
#     Set `Status` in `LogsConfig.CloudWatchLogs` or `LogsConfig.S3Logs` to `ENABLED`, or leave `LogsConfig` out.
package policies.cloudformation.build_logs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

# Without a word on CloudWatch Logs, builds write to it.
_faults contains {"text": "keeps no logs", "path": ["Properties", "LogsConfig"]} if {
	input.subject.config.Properties.LogsConfig.CloudWatchLogs.Status == "DISABLED"
	not _in_bucket
}

_in_bucket if input.subject.config.Properties.LogsConfig.S3Logs.Status == "ENABLED"
