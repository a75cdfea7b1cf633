package policies.terraform.aws.clock_service_kept_test

import data.policies.terraform.aws.clock_service_kept

test_deny_stopped if {
	instance := {"subject": {
		"type": "aws_instance", "address": "aws_instance.this",
		"config": {"user_data": "#!/bin/sh\nsystemctl disable --now chronyd\n"},
	}}
	findings := clock_service_kept.deny with input as instance
	findings == {{"message": "aws_instance.this stops the service that sets the clock", 
		"path": ["user_data", "systemctl disable --now chronyd"]}}
}

test_allow_kept if {
	instance := {"subject": {
		"type": "aws_instance", "address": "aws_instance.this",
		"config": {"user_data": "#!/bin/sh\nsystemctl enable --now chronyd\n"},
	}}
	findings := clock_service_kept.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {"type": "aws_instance", "address": "aws_instance.this", "config": {"user_data": "x"}}}
	clock_service_kept.applies with input as instance_0
	instance_1 := {"subject": {"type": "aws_instance", "address": "aws_instance.this", "config": {}}}
	not clock_service_kept.applies with input as instance_1
}
