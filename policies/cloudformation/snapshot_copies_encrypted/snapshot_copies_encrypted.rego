# METADATA
# title: Snapshots that are copied to another region are encrypted
# description: >-
#   Checks that lifecycle policies of disks encrypt the copies that they make in other regions. A copy of a plain
#   snapshot stays plain, in a region that fewer people look at.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dlm-lifecyclepolicy.html
# - https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
# custom:
#   id: ANX-CFN-0134
#   severity: high
#   topic: disk-encryption
#   subjects: ["AWS::DLM::LifecyclePolicy"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used there
#   remediation: >-
#     Set `Encrypted: true` in the rule that copies to another region.
package policies.cloudformation.snapshot_copies_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_message(path) := sprintf("%s copies snapshots unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])

_faulty contains ["Properties", "PolicyDetails", "Actions", i, "CrossRegionCopy", j, "EncryptionConfiguration", "Encrypted"] if {
	is_array(input.subject.config.Properties.PolicyDetails.Actions)
	some i, action in input.subject.config.Properties.PolicyDetails.Actions
	is_array(action.CrossRegionCopy)
	some j, copy in action.CrossRegionCopy
	not _copy_encrypted(copy)
}

_copy_encrypted(copy) if values.is_true(copy.EncryptionConfiguration.Encrypted)

_faulty contains ["Properties", "PolicyDetails", "Schedules", i, "CrossRegionCopyRules", j, "Encrypted"] if {
	is_array(input.subject.config.Properties.PolicyDetails.Schedules)
	some i, schedule in input.subject.config.Properties.PolicyDetails.Schedules
	is_array(schedule.CrossRegionCopyRules)
	some j, rule in schedule.CrossRegionCopyRules
	not _rule_encrypted(rule)
}

_rule_encrypted(rule) if values.is_true(rule.Encrypted)
