# METADATA
# title: Trails record all regions and can prove their integrity
# description: >-
#   Checks that every CloudTrail trail is running, covers all regions and global services, and writes digests of its
#   files. A trail with a gap misses the region an attacker chooses, and without digests a record can be disputed.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-TF-AWS-0008
#   severity: high
#   topic: audit-trail
#   subjects: [aws_cloudtrail]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activity in the account is recorded without gaps"}
#   - {id: A.5.28, strength: supports, rationale: "digests show that a record was not changed"}
#   does_not_show: "that every account has a trail, how long it is kept, who may delete it, and that anyone looks at it"
#   remediation: >-
#     Set `is_multi_region_trail = true` and `enable_log_file_validation = true`; leave `enable_logging` and
#     `include_global_service_events` on.
package policies.terraform.aws.cloudtrail_complete

import data.policies.lib.values

# These two are off unless the trail asks for them.
deny contains finding if {
	not _multi_region
	finding := {
		"message": sprintf("%s records a single region", [input.subject.address]),
		"path": ["is_multi_region_trail"],
	}
}

deny contains finding if {
	not _validated
	finding := {
		"message": sprintf("%s writes no digests of its files", [input.subject.address]),
		"path": ["enable_log_file_validation"],
	}
}

# These two are on unless the trail switches them off.
deny contains finding if {
	values.is_false(input.subject.config.enable_logging)
	finding := {"message": sprintf("%s is not recording", [input.subject.address]), "path": ["enable_logging"]}
}

deny contains finding if {
	values.is_false(input.subject.config.include_global_service_events)
	finding := {
		"message": sprintf("%s leaves out the events of global services", [input.subject.address]),
		"path": ["include_global_service_events"],
	}
}

_multi_region if values.is_true(input.subject.config.is_multi_region_trail)

_validated if values.is_true(input.subject.config.enable_log_file_validation)
