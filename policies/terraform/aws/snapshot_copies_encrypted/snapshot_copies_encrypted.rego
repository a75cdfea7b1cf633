# METADATA
# title: Snapshots that are copied to another region by schedule are encrypted
# description: >-
#   Checks that the schedules of lifecycle policies encrypt the copies that they make in other regions. A copy of a
#   plain snapshot stays plain, in a region that fewer people look at.
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
#   does_not_show: which key is used there
#   remediation: Set `encrypted = true` in `cross_region_copy_rule`.
package policies.terraform.aws.snapshot_copies_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "copies snapshots unencrypted", "path": path} if {
	some h, details in aws.list(input.subject.config.policy_details)
	some i, schedule in aws.list(details.schedule)
	some j, rule in aws.list(schedule.cross_region_copy_rule)
	not values.is_true(object.get(rule, "encrypted", false))
	path := ["policy_details", h, "schedule", i, "cross_region_copy_rule", j, "encrypted"]
}
