package policies.terraform.aws.permission_set_sessions_short_test

import data.policies.terraform.aws.permission_set_sessions_short

_input(config) := {"subject": {"type": "aws_ssoadmin_permission_set", "address": "X", "config": config}}

_parameters := {"ANX-TF-AWS-0927": {"maximum_hours": 1}}

test_deny_long_sessions if {
	every duration in ["PT2H", "PT1H30M", "PT90M", "PT12H"] {
		findings := permission_set_sessions_short.deny with input as _input({"session_duration": duration})
			with data.parameters as _parameters
		findings == {{"message": "X gives sessions of more than 1 h", "path": ["session_duration"]}}
	}
}

test_allow_short_sessions if {
	every config in [{}, {"session_duration": "PT1H"}, {"session_duration": "PT45M"}, {"session_duration": 7}] {
		findings := permission_set_sessions_short.deny with input as _input(config) with data.parameters as _parameters
		findings == set()
	}
}
