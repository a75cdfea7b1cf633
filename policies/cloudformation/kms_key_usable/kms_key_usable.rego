# METADATA
# title: Encryption keys are usable and not deleted in haste
# description: >-
#   Checks that keys are enabled and that their deletion leaves time. With the key, all data under it is lost for good,
#   and the waiting period is the only time to notice.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html
# custom:
#   id: ANX-CFN-0149
#   severity: low
#   topic: kms-key-policy
#   subjects: ["AWS::KMS::Key"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the life of keys is managed, deletion included"}
#   - {id: A.8.13, strength: supports, rationale: "data does not get lost with its key"}
#   does_not_show: >-
#     who may delete the key
#   parameters:
#     minimum_days: {default: 14, description: "Days that a key waits at least before it is deleted for good."}
#   remediation: >-
#     Remove `Enabled: false`; raise `PendingWindowInDays`.
package policies.cloudformation.kms_key_usable

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["Properties", "Enabled"] if values.is_false(input.subject.config.Properties.Enabled)

_faulty contains ["Properties", "PendingWindowInDays"] if {
	outer := input.subject.config
	values.number(outer.Properties.PendingWindowInDays) < data.parameters["ANX-CFN-0149"].minimum_days
}

_message(path) := sprintf(
	"%s is disabled or goes away fast: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
