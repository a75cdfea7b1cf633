# METADATA
# title: Snapshots that are copied to another region are encrypted
# description: >-
#   Checks that lifecycle policies of disks encrypt the copies that they make in other regions. A copy of a plain
#   snapshot stays plain, in a region that fewer people look at.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dlm_lifecycle_policy
# - https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
# custom:
#   id: ANX-TF-AWS-0134
#   severity: high
#   topic: disk-encryption
#   subjects: [aws_dlm_lifecycle_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used there
#   remediation: >-
#     Set `encrypted = true` in the rule that copies to another region.
package policies.terraform.aws.snapshot_copies_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["policy_details", 0, "action", 0, "cross_region_copy", i, "encryption_configuration", 0, "encrypted"] if {
	some i, copy in input.subject.config.policy_details[0].action[0].cross_region_copy
	not _copy_encrypted(copy)
}

_message(path) := sprintf("%s copies snapshots unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])

_copy_encrypted(copy) if values.is_true(copy.encryption_configuration[0].encrypted)

_faulty contains ["policy_details", 0, "schedule", i, "cross_region_copy_rule", j, "encrypted"] if {
	some i, schedule in input.subject.config.policy_details[0].schedule
	some j, rule in schedule.cross_region_copy_rule
	not _rule_encrypted(rule)
}

_rule_encrypted(rule) if values.is_true(rule.encrypted)
