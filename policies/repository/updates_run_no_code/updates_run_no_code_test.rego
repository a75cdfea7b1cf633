package policies.repository.updates_run_no_code_test

import data.policies.repository.updates_run_no_code

test_deny_allowed if {
	instance := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"insecure-external-code-execution": "allow"},
	}}
	findings := updates_run_no_code.deny with input as instance
	findings == {{"message": "dependabot.update runs code of dependencies while it updates them", 
		"path": ["insecure-external-code-execution"]}}
}

test_allow_default if {
	instance := {"subject": {"type": "dependabot.update", "address": "dependabot.update", "config": {}}}
	findings := updates_run_no_code.deny with input as instance
	findings == set()
}

test_allow_denied if {
	instance := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"insecure-external-code-execution": "deny"},
	}}
	findings := updates_run_no_code.deny with input as instance
	findings == set()
}
