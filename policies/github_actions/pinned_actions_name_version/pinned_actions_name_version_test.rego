package policies.github_actions.pinned_actions_name_version_test

import data.policies.github_actions.pinned_actions_name_version

_hash := "a/b@0123456789abcdef0123456789abcdef01234567"

_step(uses, views) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}, "views": views}}

test_deny_hash_alone if {
	every views in [{}, {"uses_comment": "pinned"}] {
		findings := pinned_actions_name_version.deny with input as _step(_hash, views)
		findings == {{
			"message": "jobs.a.steps[0] does not say which version its commit hash is",
			"path": ["uses"],
		}}
	}
}

test_allow_hash_with_version if {
	findings := pinned_actions_name_version.deny with input as _step(_hash, {"uses_comment": "v1.2.3"})
	findings == set()
}

test_applies_to_hashes if {
	pinned_actions_name_version.applies with input as _step(_hash, {})
	not pinned_actions_name_version.applies with input as _step("a/b@v1", {})
}
