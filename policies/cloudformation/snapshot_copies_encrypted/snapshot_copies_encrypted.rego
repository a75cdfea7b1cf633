# METADATA
# title: Snapshots that are copied to another region by schedule are encrypted
# description: >-
#   Checks that the schedules of lifecycle policies encrypt the copies that they make in other regions. A copy of a
#   plain snapshot stays plain, in a region that fewer people look at.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dlm-lifecyclepolicy.html
# custom:
#   id: ANX-CFN-0134
#   severity: high
#   topic: disk-encryption
#   subjects: ["AWS::DLM::LifecyclePolicy"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: which key is used there
#   remediation: >-
#     Set `Encrypted: true` in `CrossRegionCopyRules`.
package policies.cloudformation.snapshot_copies_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "copies snapshots unencrypted", "path": path} if {
	some i, schedule in aws.list(input.subject.config.Properties.PolicyDetails.Schedules)
	some j, rule in aws.list(schedule.CrossRegionCopyRules)
	not values.is_true(object.get(rule, "Encrypted", false))
	path := ["Properties", "PolicyDetails", "Schedules", i, "CrossRegionCopyRules", j, "Encrypted"]
}
