package policies.terraform.aws.s3_object_lock_on_test

import data.policies.terraform.aws.s3_object_lock_on

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_lock_off if {
	every enabled in [{"object_lock_enabled": "Disabled"}, {}] {
		subject := _input("aws_s3_bucket", {"object_lock_configuration": [enabled]})
		s3_object_lock_on.applies with input as subject
		findings := s3_object_lock_on.deny with input as subject
		findings == {{
			"message": "X leaves its object lock off",
			"path": ["object_lock_configuration", 0, "object_lock_enabled"],
		}}
	}
}

test_deny_no_rule if {
	findings := s3_object_lock_on.deny with input as _input("aws_s3_bucket_object_lock_configuration", {})
	findings == {{"message": "X keeps objects for no period", "path": []}}
}

test_allow_lock_on if {
	every case in [
		["aws_s3_bucket", {"object_lock_configuration": [{"object_lock_enabled": "Enabled"}]}],
		["aws_s3_bucket", {"object_lock_enabled": true}],
		["aws_s3_bucket_object_lock_configuration", {"rule": [{"default_retention": [{"days": 365}]}]}],
	] {
		subject := _input(case[0], case[1])
		s3_object_lock_on.applies with input as subject
		findings := s3_object_lock_on.deny with input as subject
		findings == set()
	}
}
