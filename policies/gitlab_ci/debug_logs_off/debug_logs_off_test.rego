package policies.gitlab_ci.debug_logs_off_test

import data.policies.gitlab_ci.debug_logs_off

_input(config) := {"subject": {"address": "job a", "config": config}}

test_deny_trace if {
	findings := debug_logs_off.deny with input as _input({"variables": {"CI_DEBUG_TRACE": "true"}})
	findings == {{"message": "job a switches on debug logs", "path": ["variables", "CI_DEBUG_TRACE"]}}
}

test_allow_off if {
	findings := debug_logs_off.deny with input as _input({"variables": {"CI_DEBUG_TRACE": "false"}})
	findings == set()
}

test_applies_to_variables if {
	debug_logs_off.applies with input as _input({"variables": {}})
	not debug_logs_off.applies with input as _input({})
}
