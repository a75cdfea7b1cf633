# METADATA
# title: Log groups state how long they keep records
# description: >-
#   Checks that a log group of CloudWatch sets a retention period. Without one records pile up for ever, and nobody
#   decided when personal data in them go.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html
# custom:
#   id: ANX-CFN-0354
#   severity: low
#   topic: log-retention
#   subjects: ["AWS::Logs::LogGroup"]
#   controls:
#   - {id: A.5.33, strength: demonstrates, rationale: "a period for keeping records is stated"}
#   - {id: A.8.10, strength: supports, rationale: "records go when they are no longer needed"}
#   - {id: A.8.15, strength: supports, rationale: "it is known how far back logs reach"}
#   does_not_show: that the period is the agreed one; see the policy on its length
#   remediation: Set `RetentionInDays`.
package policies.cloudformation.log_group_retention_stated

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "sets no retention period", "path": ["Properties", "RetentionInDays"]} if not _stated

_stated if values.number(input.subject.config.Properties.RetentionInDays) > 0
