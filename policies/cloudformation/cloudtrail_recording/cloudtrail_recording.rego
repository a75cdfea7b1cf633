# METADATA
# title: Trails are recording
# description: >-
#   Checks that no CloudTrail trail is switched off. A trail that exists and records nothing looks complete and proves
#   nothing.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html
# custom:
#   id: ANX-CFN-0219
#   severity: high
#   topic: cloudtrail-enabled
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded"}
#   does_not_show: which regions and events the trail covers
#   remediation: Set `IsLogging` to true.
package policies.cloudformation.cloudtrail_recording

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not recording", "path": ["Properties", "IsLogging"]} if not _recording

_recording if values.is_true(input.subject.config.Properties.IsLogging)
