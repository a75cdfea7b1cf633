# METADATA
# title: Trails are recording
# description: >-
#   Checks that no CloudTrail trail is switched off. A trail that exists and records nothing looks complete and proves
#   nothing.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html
# custom:
#   id: ANX-TF-AWS-0219
#   severity: high
#   topic: cloudtrail-enabled
#   subjects: [aws_cloudtrail]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded"}
#   does_not_show: which regions and events the trail covers
#   remediation: Remove `enable_logging = false`.
package policies.terraform.aws.cloudtrail_recording

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not recording", "path": ["enable_logging"]} if {
	values.is_false(input.subject.config.enable_logging)
}
