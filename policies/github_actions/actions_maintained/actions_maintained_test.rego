package policies.github_actions.actions_maintained_test

import data.policies.github_actions.actions_maintained

_uses(uses) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}}}

test_deny_archived if {
	every uses in ["actions/create-release@v1", "Actions-RS/toolchain@v1", "actions/setup-ruby/.github/workflows/x.yml@v1"] {
		findings := actions_maintained.deny with input as _uses(uses)
		{finding.path | some finding in findings} == {["uses", uses]}
	}
}

test_allow_maintained if {
	findings := actions_maintained.deny with input as _uses("actions/checkout@v4")
	findings == set()
	actions_maintained.applies with input as _uses("actions/checkout@v4")
}

test_allow_no_repository if {
	every uses in ["./local", "docker://alpine:3", 3] {
		not actions_maintained.applies with input as _uses(uses)
	}
}
