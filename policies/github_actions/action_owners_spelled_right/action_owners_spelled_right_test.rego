package policies.github_actions.action_owners_spelled_right_test

import data.policies.github_actions.action_owners_spelled_right

_step(uses) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}}}

test_deny_misspelled_owner if {
	findings := action_owners_spelled_right.deny with input as _step("actons/checkout@v4")
	findings == {{
		"message": "jobs.a.steps[0] uses an action of `actons`, which is almost `actions`",
		"path": ["uses"],
	}}
}

test_deny_other_mistakes if {
	every owner in ["action", "actionss", "acitons", "dokcer", "hashicrop"] {
		findings := action_owners_spelled_right.deny with input as _step(sprintf("%s/x@v1", [owner]))
		count(findings) == 1
	}
}

test_deny_misspelled_action if {
	findings := action_owners_spelled_right.deny with input as _step("actions/checkuot@v4")
	findings == {{
		"message": "jobs.a.steps[0] uses the action `actions/checkuot`, which is almost `actions/checkout`",
		"path": ["uses"],
	}}
	every uses in ["actions/upload-artifacts@v4", "docker/login-acton@v3", "actions/setup-nude@v4"] {
		others := action_owners_spelled_right.deny with input as _step(uses)
		count(others) == 1
	}
}

test_allow_other_actions_of_known_owners if {
	every uses in [
		"actions/cache/restore@v4",
		"actions/runner-images@v1",
		"docker/scout-action@v1",
		"Actions/Checkout@v4",
	] {
		findings := action_owners_spelled_right.deny with input as _step(uses)
		findings == set()
	}
}

test_allow_other_owners if {
	every uses in ["actions/checkout@v4", "acme/actions@v1", "./actons", "docker://actons/x"] {
		findings := action_owners_spelled_right.deny with input as _step(uses)
		findings == set()
	}
}

test_applies_to_actions_of_others if {
	action_owners_spelled_right.applies with input as _step("a/b@v1")
	not action_owners_spelled_right.applies with input as _step("./b")
}
