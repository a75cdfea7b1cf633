# METADATA
# title: Trails record all regions
# description: >-
#   Checks that every CloudTrail trail covers all regions and the events of global services. A trail with a gap misses
#   the region that an attacker chooses.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-TF-AWS-0008
#   severity: medium
#   topic: cloudtrail-enabled
#   subjects: [aws_cloudtrail]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded without gaps"}
#   - {id: A.8.16, strength: supports, rationale: "activity in every region can be watched"}
#   does_not_show: that every account has a trail, how long it is kept, who may delete it, and that anyone looks at it
#   remediation: Set `is_multi_region_trail = true`; leave `include_global_service_events` on.
package policies.terraform.aws.cloudtrail_complete

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "records a single region", "path": ["is_multi_region_trail"]} if not _multi_region

_multi_region if values.is_true(input.subject.config.is_multi_region_trail)

_faults contains {"text": "leaves out the events of global services", "path": ["include_global_service_events"]} if {
	values.is_false(input.subject.config.include_global_service_events)
}
