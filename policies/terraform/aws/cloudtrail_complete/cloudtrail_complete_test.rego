package policies.terraform.aws.cloudtrail_complete_test

import data.policies.terraform.aws.cloudtrail_complete

_input(config) := {"subject": {"address": "aws_cloudtrail.main", "config": config}}

_complete := {"is_multi_region_trail": true, "enable_log_file_validation": "true"}

_single_region := {"message": "aws_cloudtrail.main records a single region", "path": ["is_multi_region_trail"]}

_no_digests := {
	"message": "aws_cloudtrail.main writes no digests of its files",
	"path": ["enable_log_file_validation"],
}

_stopped := {"message": "aws_cloudtrail.main is not recording", "path": ["enable_logging"]}

_no_global_services := {
	"message": "aws_cloudtrail.main leaves out the events of global services",
	"path": ["include_global_service_events"],
}

test_deny_defaults if {
	findings := cloudtrail_complete.deny with input as _input({})
	findings == {_single_region, _no_digests}
}

test_deny_each_switch if {
	cases := [
		["is_multi_region_trail", _single_region],
		["enable_log_file_validation", _no_digests],
		["enable_logging", _stopped],
		["include_global_service_events", _no_global_services],
	]
	every case in cases {
		every value in [false, "false"] {
			findings := cloudtrail_complete.deny with input as _input(object.union(_complete, {case[0]: value}))
			findings == {case[1]}
		}
	}
}

test_allow_complete if {
	on := {"enable_logging": true, "include_global_service_events": "true"}
	every config in [_complete, object.union(_complete, on)] {
		findings := cloudtrail_complete.deny with input as _input(config)
		findings == set()
	}
}
