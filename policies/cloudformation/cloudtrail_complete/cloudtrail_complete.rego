# METADATA
# title: Trails record all regions and can prove their integrity
# description: >-
#   Checks that every CloudTrail trail is running, covers all regions and global services, and writes digests of its
#   files. A trail with a gap misses the region an attacker chooses, and without digests a record can be disputed.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-CFN-0004
#   severity: high
#   topic: audit-trail
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded without gaps"}
#   - {id: A.5.28, strength: supports, rationale: "digests show that a record was not changed"}
#   does_not_show: "that every account has a trail, how long it is kept, who may delete it, and that anyone looks at it"
#   remediation: >-
#     Set `IsLogging`, `IsMultiRegionTrail`, `IncludeGlobalServiceEvents` and `EnableLogFileValidation` to `true`.
package policies.cloudformation.cloudtrail_complete

import data.policies.lib.values

deny contains finding if {
	not _recording
	finding := {
		"message": sprintf("%s is not recording", [input.subject.address]),
		"path": ["Properties", "IsLogging"],
	}
}

deny contains finding if {
	not _all_regions
	finding := {
		"message": sprintf("%s records a single region", [input.subject.address]),
		"path": ["Properties", "IsMultiRegionTrail"],
	}
}

deny contains finding if {
	not _digests
	finding := {
		"message": sprintf("%s writes no digests of its files", [input.subject.address]),
		"path": ["Properties", "EnableLogFileValidation"],
	}
}

# A trail of all regions takes in the global services, unless it says otherwise.
deny contains finding if {
	values.is_false(input.subject.config.Properties.IncludeGlobalServiceEvents)
	finding := {
		"message": sprintf("%s leaves out the events of global services", [input.subject.address]),
		"path": ["Properties", "IncludeGlobalServiceEvents"],
	}
}

_recording if values.is_true(input.subject.config.Properties.IsLogging)

_all_regions if values.is_true(input.subject.config.Properties.IsMultiRegionTrail)

_digests if values.is_true(input.subject.config.Properties.EnableLogFileValidation)
