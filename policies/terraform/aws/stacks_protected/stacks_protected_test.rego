package policies.terraform.aws.stacks_protected_test

import data.policies.terraform.aws.stacks_protected

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_stack_without_policy if {
	findings := stacks_protected.deny with input as _input("aws_cloudformation_stack", {"name": "orders"})
	findings == {{"message": "X lets an update replace everything", "path": []}}
}

test_deny_instance_not_retained if {
	every config in [{}, {"retain_stack": false}] {
		findings := stacks_protected.deny with input as _input("aws_cloudformation_stack_set_instance", config)
		findings == {{"message": "X deletes its stack when it leaves the set", "path": ["retain_stack"]}}
	}
}

test_allow_protected if {
	every case in [
		["aws_cloudformation_stack", {"policy_body": "{}"}],
		["aws_cloudformation_stack", {"policy_url": "https://example.com/policy.json"}],
		["aws_cloudformation_stack_set_instance", {"retain_stack": true}],
	] {
		findings := stacks_protected.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
