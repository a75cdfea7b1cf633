# METADATA
# title: Snapshots that are copied when they are shared are encrypted
# description: >-
#   Checks that the actions of lifecycle policies, which copy snapshots that another account shares, encrypt their
#   copies. A copy of a plain snapshot stays plain.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dlm_lifecycle_policy
# - https://docs.aws.amazon.com/ebs/latest/userguide/event-policy.html
# custom:
#   id: ANX-TF-AWS-0388
#   severity: high
#   topic: bucket-encryption
#   subjects: [aws_dlm_lifecycle_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: which key is used there
#   remediation: Set `encrypted = true` in `encryption_configuration` of `action.cross_region_copy`.
package policies.terraform.aws.shared_snapshot_copies_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "copies shared snapshots unencrypted", "path": path} if {
	some h, details in aws.list(input.subject.config.policy_details)
	some i, action in aws.list(details.action)
	some j, copy in aws.list(action.cross_region_copy)
	not _encrypted(copy)
	path := [
		"policy_details", h, "action", i,
		"cross_region_copy", j, "encryption_configuration", 0, "encrypted",
	]
}

_encrypted(copy) if values.is_true(copy.encryption_configuration[0].encrypted)
