package policies.cloudformation.cloudfront_origin_failover_test

import data.policies.cloudformation.cloudfront_origin_failover

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::CloudFront::Distribution", {}, ["Properties", "DistributionConfig", "OriginGroups", "Items"]],
	[
		"AWS::CloudFront::Distribution",
		{"Properties": {"DistributionConfig": {"OriginGroups": {"Items": []}}}},
		["Properties", "DistributionConfig", "OriginGroups", "Items"],
	],
]

_sound := [
	[
		"AWS::CloudFront::Distribution",
		{"Properties": {"DistributionConfig": {"OriginGroups": {"Items": [{"Id": "shop"}]}}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := cloudfront_origin_failover.deny with input as _input(case[0], case[1])
		findings == {{"message": "X depends on a single origin", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := cloudfront_origin_failover.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
