package policies.repository.code_owners_guard_pipelines_test

import data.policies.repository.code_owners_guard_pipelines

test_deny_source_only if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "/src/", "owners": ["@a"]}]},
	}}
	findings := code_owners_guard_pipelines.deny with input as instance
	findings == {{"message": "codeowners has no owner for the pipelines", "path": []}}
}

test_deny_without_owner if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "/.github/", "owners": []}]},
	}}
	findings := code_owners_guard_pipelines.deny with input as instance
	findings == {{"message": "codeowners has no owner for the pipelines", "path": []}}
}

test_allow_everything if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "*", "owners": ["@team"]}]},
	}}
	findings := code_owners_guard_pipelines.deny with input as instance
	findings == set()
}

test_allow_workflows if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "/.github/workflows/", "owners": ["@a"]}]},
	}}
	findings := code_owners_guard_pipelines.deny with input as instance
	findings == set()
}
