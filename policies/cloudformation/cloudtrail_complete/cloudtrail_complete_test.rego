package policies.cloudformation.cloudtrail_complete_test

import data.policies.cloudformation.cloudtrail_complete

_input(properties) := {"subject": {"address": "Trail", "config": {"Properties": properties}}}

_complete := {"IsLogging": true, "IsMultiRegionTrail": "true", "EnableLogFileValidation": true}

_finding(words, key) := {"message": sprintf("Trail %s", [words]), "path": ["Properties", key]}

_stopped := _finding("is not recording", "IsLogging")

_single_region := _finding("records a single region", "IsMultiRegionTrail")

_no_digests := _finding("writes no digests of its files", "EnableLogFileValidation")

_no_global_services := _finding("leaves out the events of global services", "IncludeGlobalServiceEvents")

test_deny_bare_trail if {
	every properties in [{}, null, {"S3BucketName": "trail"}] {
		findings := cloudtrail_complete.deny with input as _input(properties)
		findings == {_stopped, _single_region, _no_digests}
	}
}

test_deny_each_switch if {
	cases := [
		["IsLogging", _stopped],
		["IsMultiRegionTrail", _single_region],
		["EnableLogFileValidation", _no_digests],
		["IncludeGlobalServiceEvents", _no_global_services],
	]
	every case in cases {
		every value in [false, "false"] {
			findings := cloudtrail_complete.deny with input as _input(object.union(_complete, {case[0]: value}))
			findings == {case[1]}
		}
	}
}

test_allow_complete if {
	explicit := object.union(_complete, {"IncludeGlobalServiceEvents": "True"})
	every properties in [_complete, explicit] {
		findings := cloudtrail_complete.deny with input as _input(properties)
		findings == set()
	}
}
