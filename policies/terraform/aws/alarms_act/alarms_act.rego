# METADATA
# title: Alarms tell somebody
# description: >-
#   Checks that an alarm of CloudWatch has an action and does not switch actions off. An alarm that nobody is told of
#   changes its colour on a page that nobody looks at.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_metric_alarm
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions.html
# custom:
#   id: ANX-TF-AWS-0348
#   severity: medium
#   topic: log-metric-alarms
#   subjects: [aws_cloudwatch_metric_alarm, aws_cloudwatch_composite_alarm]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "events that call for action reach somebody"}
#   - {id: A.5.24, strength: supports, rationale: "incidents are reported without delay"}
#   does_not_show: who gets the message, and what is done about it
#   remediation: Set `alarm_actions` to an SNS topic or another action, and leave `actions_enabled` on.
package policies.terraform.aws.alarms_act

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has its actions switched off", "path": ["actions_enabled"]} if {
	values.is_false(input.subject.config.actions_enabled)
}

_faults contains {"text": "has no action", "path": []} if {
	not aws.given(object.get(input.subject.config, "alarm_actions", null))
	not aws.given(object.get(input.subject.config, "ok_actions", null))
	not aws.given(object.get(input.subject.config, "insufficient_data_actions", null))
}
