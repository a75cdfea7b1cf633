# METADATA
# title: Alarms tell somebody
# description: >-
#   Checks that an alarm of CloudWatch has an action and does not switch actions off. An alarm that nobody is told of
#   changes its colour on a page that nobody looks at.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html
# custom:
#   id: ANX-CFN-0330
#   severity: medium
#   topic: log-metric-alarms
#   subjects: ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "events that call for action reach somebody"}
#   - {id: A.5.24, strength: supports, rationale: "incidents are reported without delay"}
#   does_not_show: who gets the message, and what is done about it
#   remediation: Set `AlarmActions` to an SNS topic or another action, and leave `ActionsEnabled` on.
package policies.cloudformation.alarms_act

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has its actions switched off", "path": ["Properties", "ActionsEnabled"]} if {
	values.is_false(input.subject.config.Properties.ActionsEnabled)
}

_faults contains {"text": "has no action", "path": ["Properties", "AlarmActions"]} if not _acts

_acts if aws.given(input.subject.config.Properties.AlarmActions)

_acts if aws.given(input.subject.config.Properties.OKActions)

_acts if aws.given(input.subject.config.Properties.InsufficientDataActions)
