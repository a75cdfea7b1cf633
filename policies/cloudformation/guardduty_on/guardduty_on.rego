# METADATA
# title: GuardDuty watches the account
# description: >-
#   Checks that a detector of GuardDuty is not switched off. It finds signs of stolen keys and of mining that nobody
#   sees in single records.
# related_resources:
# - https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-detector.html
# custom:
#   id: ANX-CFN-0329
#   severity: medium
#   topic: threat-detection-service
#   subjects: ["AWS::GuardDuty::Detector"]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "anomalous behaviour in the account is looked for"}
#   - {id: A.8.7, strength: supports, rationale: "signs of malware are looked for"}
#   does_not_show: that the detector is on in every region, and that somebody acts on what it finds
#   remediation: >-
#     Set `Enable: true`.
package policies.cloudformation.guardduty_on

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is switched off", "path": ["Properties", "Enable"]} if not _on

_on if values.is_true(input.subject.config.Properties.Enable)
