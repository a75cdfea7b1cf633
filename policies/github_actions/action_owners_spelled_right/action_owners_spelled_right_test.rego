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
