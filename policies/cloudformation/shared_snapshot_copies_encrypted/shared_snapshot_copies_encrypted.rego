# METADATA
# title: Snapshots that are copied when they are shared are encrypted
# description: >-
#   Checks that the actions of lifecycle policies, which copy snapshots that another account shares, encrypt their
#   copies. A copy of a plain snapshot stays plain.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/event-policy.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dlm-lifecyclepolicy.html
# custom:
#   id: ANX-CFN-0348
#   severity: high
#   topic: bucket-encryption
#   subjects: ["AWS::DLM::LifecyclePolicy"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: which key is used there
#   remediation: >-
#     Set `Encrypted: true` in `EncryptionConfiguration` of `CrossRegionCopy` in `Actions`.
package policies.cloudformation.shared_snapshot_copies_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "copies shared snapshots unencrypted", "path": path} if {
	some i, action in aws.list(input.subject.config.Properties.PolicyDetails.Actions)
	some j, copy in aws.list(action.CrossRegionCopy)
	not _encrypted(copy)
	path := [
		"Properties", "PolicyDetails", "Actions", i,
		"CrossRegionCopy", j, "EncryptionConfiguration", "Encrypted",
	]
}

_encrypted(copy) if values.is_true(copy.EncryptionConfiguration.Encrypted)
