# METADATA
# title: Encryption keys are usable and not deleted in haste
# description: >-
#   Checks that keys are enabled and that their deletion leaves time. With the key, all data under it is lost for good,
#   and the waiting period is the only time to notice.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key
# custom:
#   id: ANX-TF-AWS-0149
#   severity: low
#   topic: kms-key-policy
#   subjects: [aws_kms_key]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the life of keys is managed, deletion included"}
#   - {id: A.8.13, strength: supports, rationale: "data does not get lost with its key"}
#   does_not_show: >-
#     who may delete the key
#   parameters:
#     minimum_days: {default: 14, description: "Days that a key waits at least before it is deleted for good."}
#   remediation: >-
#     Remove `is_enabled = false`; raise `deletion_window_in_days`.
package policies.terraform.aws.kms_key_usable

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["is_enabled"] if values.is_false(input.subject.config.is_enabled)

_faulty contains ["deletion_window_in_days"] if {
	values.number(input.subject.config.deletion_window_in_days) < data.parameters["ANX-TF-AWS-0149"].minimum_days
}

_message(path) := sprintf(
	"%s is disabled or goes away fast: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
