package policies.terraform.aws.instance_metadata_v2_test

import data.policies.terraform.aws.instance_metadata_v2

_input(config) := {"subject": {"address": "aws_instance.web", "config": config}}

_message := "aws_instance.web serves metadata without a session token"

test_deny_no_options if {
	every config in [{}, {"metadata_options": []}] {
		findings := instance_metadata_v2.deny with input as _input(config)
		findings == {{"message": _message, "path": ["metadata_options"]}}
	}
}

test_deny_tokens_not_required if {
	every options in [{}, {"http_tokens": "optional"}, {"http_tokens": "optional", "http_endpoint": "enabled"}] {
		findings := instance_metadata_v2.deny with input as _input({"metadata_options": [options]})
		findings == {{"message": _message, "path": ["metadata_options", 0, "http_tokens"]}}
	}
}

test_allow_required_or_off if {
	cases := [
		{"http_tokens": "required"},
		{"http_endpoint": "disabled"},
		{"http_endpoint": "disabled", "http_tokens": "optional"},
	]
	every options in cases {
		findings := instance_metadata_v2.deny with input as _input({"metadata_options": [options]})
		findings == set()
	}
}

test_allow_launch_template_does_not_apply if {
	not instance_metadata_v2.applies with input as _input({"launch_template": [{"name": "web"}]})
	instance_metadata_v2.applies with input as _input({})
}
