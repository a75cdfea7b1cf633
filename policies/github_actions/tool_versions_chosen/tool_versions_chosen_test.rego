package policies.github_actions.tool_versions_chosen_test

import data.policies.github_actions.tool_versions_chosen

_step(owner, repository, inputs) := {"subject": {
	"address": "jobs.a.steps[0]",
	"config": {"uses": "x", "with": inputs},
	"views": {"uses": {"kind": "action", "owner": owner, "repository": repository}},
}}

test_deny_latest if {
	findings := tool_versions_chosen.deny with input as _step("acme", "setup-tool", {"tool-version": "latest"})
	findings == {{
		"message": "jobs.a.steps[0] installs a tool in the version `latest`, which changes",
		"path": ["with", "tool-version"],
	}}
}

test_deny_ranges if {
	every version in ["*", ">=1.2", "x", "canary"] {
		findings := tool_versions_chosen.deny with input as _step("acme", "setup-tool", {"version": version})
		count(findings) == 1
	}
}

test_deny_newest_by_default if {
	findings := tool_versions_chosen.deny with input as _step("Azure", "setup-helm", {})
	findings == {{"message": "jobs.a.steps[0] installs the newest version of a tool", "path": ["uses"]}}
}

test_allow_version if {
	findings := tool_versions_chosen.deny with input as _step("azure", "setup-helm", {"version": "v3.16.2"})
	findings == set()
	by_file := tool_versions_chosen.deny with input as _step("astral-sh", "setup-uv", {"version-file": "uv.toml"})
	by_file == set()
}

test_applies_to_installers if {
	tool_versions_chosen.applies with input as _step("azure", "setup-helm", {})
	tool_versions_chosen.applies with input as _step("acme", "setup-tool", {"version": "1"})
	not tool_versions_chosen.applies with input as _step("acme", "tool", "${{ x }}")
}
