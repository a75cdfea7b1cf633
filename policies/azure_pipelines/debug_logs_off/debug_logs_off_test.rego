package policies.azure_pipelines.debug_logs_off_test

import data.policies.azure_pipelines.debug_logs_off

_input(variables) := {"subject": {"address": "pipeline", "config": {"variables": variables}}}

test_deny_debug if {
	mapped := debug_logs_off.deny with input as _input({"system.debug": "true"})
	mapped == {{"message": "pipeline switches on debug logs", "path": ["variables", "system.debug"]}}
	listed := debug_logs_off.deny with input as _input([{"name": "System.Debug", "value": true}])
	{finding.path | some finding in listed} == {["variables", 0, "value"]}
}

test_allow_off if {
	debug_logs_off.applies with input as _input({"system.debug": "false"})
	findings := debug_logs_off.deny with input as _input({"system.debug": "false"})
	findings == set()
	not debug_logs_off.applies with input as {"subject": {"address": "job", "config": {"variables": {}}}}
}
