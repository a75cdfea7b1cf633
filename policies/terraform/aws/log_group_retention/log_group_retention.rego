# METADATA
# title: Log groups keep their records for the agreed time
# description: >-
#   Checks that the retention period of a CloudWatch log group is not shorter than the organisation asks for. Too
#   short, and an incident cannot be looked into.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# custom:
#   id: ANX-TF-AWS-0009
#   severity: medium
#   topic: log-retention
#   subjects: [aws_cloudwatch_log_group]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "logs are there for as long as they are needed"}
#   - {id: A.5.33, strength: demonstrates, rationale: "records are kept for a stated period"}
#   does_not_show: "who may delete the log group, and that the agreed period is the right one for each kind of record"
#   parameters:
#     minimum_days: {default: 365, description: "Days that log records are kept at least."}
#   remediation: Set `retention_in_days` to the agreed number of days, for example 365.
package policies.terraform.aws.log_group_retention

import data.policies.lib.values

# A group without a period is the business of `log_group_retention_stated`; zero means for ever.
applies if values.number(input.subject.config.retention_in_days) > 0

deny contains finding if {
	days := values.number(input.subject.config.retention_in_days)
	days > 0
	days < _minimum_days
	finding := {
		"message": sprintf("%s keeps records for %v days, not %v", [input.subject.address, days, _minimum_days]),
		"path": ["retention_in_days"],
	}
}

_minimum_days := data.parameters["ANX-TF-AWS-0009"].minimum_days
