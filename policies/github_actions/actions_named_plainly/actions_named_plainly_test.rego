package policies.github_actions.actions_named_plainly_test

import data.policies.github_actions.actions_named_plainly

_step(uses) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}}}

test_deny_roundabout_names if {
	every uses in ["actions//cache@v4", "actions/cache/@v4", "actions/./cache@v4", "actions/cache/save/../restore@v4"] {
		findings := actions_named_plainly.deny with input as _step(uses)
		findings == {{
			"message": sprintf("jobs.a.steps[0] names an action in a roundabout way: %s", [uses]),
			"path": ["uses"],
		}}
	}
}

test_allow_plain_names if {
	every uses in [
		"actions/cache/restore@v4",
		"./actions/../build",
		"docker://registry.example.com/x:1",
		"a/b@release/v1",
	] {
		findings := actions_named_plainly.deny with input as _step(uses)
		findings == set()
	}
	actions_named_plainly.applies with input as _step("a/b@v1")
}
