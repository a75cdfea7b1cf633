package policies.repository.code_owners_cover_everything_test

import data.policies.repository.code_owners_cover_everything

test_deny_part if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "/src/", "owners": ["@a"]}]},
	}}
	findings := code_owners_cover_everything.deny with input as instance
	findings == {{"message": "codeowners has no rule for everything", "path": []}}
}

test_deny_taken_away if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "*", "owners": ["@team"]}, {"pattern": "/docs/", "owners": []}]},
	}}
	findings := code_owners_cover_everything.deny with input as instance
	findings == {{"message": "codeowners leaves /docs/ without an owner", "path": ["rules", 1]}}
}

test_allow_everything if {
	instance := {"subject": {
		"type": "codeowners", "address": "codeowners",
		"config": {"rules": [{"pattern": "*", "owners": ["@team"]}]},
	}}
	findings := code_owners_cover_everything.deny with input as instance
	findings == set()
}
