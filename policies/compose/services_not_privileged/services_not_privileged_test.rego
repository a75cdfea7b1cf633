package policies.compose.services_not_privileged_test

import data.policies.compose.services_not_privileged

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_privileged if {
	findings := services_not_privileged.deny with input as _service({"privileged": true})
	findings == {{"message": "service web is privileged", "path": ["privileged"]}}
}

test_deny_privileged_build_and_hooks if {
	findings := services_not_privileged.deny with input as _service({
		"build": {"context": ".", "privileged": true},
		"post_start": [{"command": "a"}, {"command": "b", "privileged": true}],
	})
	{finding.path | some finding in findings} == {["build", "privileged"], ["post_start", 1, "privileged"]}
}

test_allow_others if {
	every config in [{}, {"privileged": false}] {
		findings := services_not_privileged.deny with input as _service(config)
		findings == set()
	}
}
