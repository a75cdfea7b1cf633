# METADATA
# title: Trails record all regions
# description: >-
#   Checks that every CloudTrail trail covers all regions and the events of global services. A trail with a gap misses
#   the region that an attacker chooses.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-CFN-0004
#   severity: medium
#   topic: cloudtrail-enabled
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded without gaps"}
#   - {id: A.8.16, strength: supports, rationale: "activity in every region can be watched"}
#   does_not_show: that every account has a trail, how long it is kept, who may delete it, and that anyone looks at it
#   remediation: Set `IsMultiRegionTrail` to true and leave `IncludeGlobalServiceEvents` on.
package policies.cloudformation.cloudtrail_complete

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "records a single region", "path": ["Properties", "IsMultiRegionTrail"]} if {
	not _multi_region
}

_multi_region if values.is_true(input.subject.config.Properties.IsMultiRegionTrail)

_faults contains fault if {
	values.is_false(input.subject.config.Properties.IncludeGlobalServiceEvents)
	fault := {
		"text": "leaves out the events of global services",
		"path": ["Properties", "IncludeGlobalServiceEvents"],
	}
}
