# METADATA
# title: Log groups keep their records for the agreed time
# description: >-
#   Checks that the retention period of a CloudWatch log group is not shorter than the organisation asks for. Too
#   short, and an incident cannot be looked into.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# custom:
#   id: ANX-CFN-0188
#   severity: medium
#   topic: log-retention
#   subjects: ["AWS::Logs::LogGroup"]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "logs are there for as long as they are needed"}
#   - {id: A.5.33, strength: demonstrates, rationale: "records are kept for a stated period"}
#   does_not_show: >-
#     who may delete the log group, and that the agreed period is the right one for each kind of record
#   parameters:
#     minimum_days: {default: 365, description: "Days that log records are kept at least."}
#   remediation: >-
#     Set `RetentionInDays` to the agreed number of days, for example 365.
package policies.cloudformation.log_group_retention

import data.policies.lib.values

# A group without a period is the business of `log_group_retention_stated`.
applies if values.number(input.subject.config.Properties.RetentionInDays) > 0

deny contains finding if {
	days := values.number(input.subject.config.Properties.RetentionInDays)
	days > 0
	days < data.parameters["ANX-CFN-0188"].minimum_days
	finding := {
		"message": sprintf("%s does not keep its records for the agreed time", [input.subject.address]),
		"path": ["Properties", "RetentionInDays"],
	}
}
