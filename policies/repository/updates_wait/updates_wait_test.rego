package policies.repository.updates_wait_test

import data.policies.repository.updates_wait

test_deny_none if {
	instance := {"subject": {"type": "dependabot.update", "address": "dependabot.update", "config": {}}}
	findings := updates_wait.deny with input as instance
		with data.parameters as {"ANX-REPO-0024": {"minimum_days": 7}}
	findings == {{"message": "dependabot.update takes new versions at once", "path": []}}
}

test_deny_short if {
	instance := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"cooldown": {"default-days": 2}},
	}}
	findings := updates_wait.deny with input as instance
		with data.parameters as {"ANX-REPO-0024": {"minimum_days": 7}}
	findings == {{"message": "dependabot.update takes new versions after 2 days", "path": ["cooldown", "default-days"]}}
}

test_allow_week if {
	instance := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"cooldown": {"default-days": 7}},
	}}
	findings := updates_wait.deny with input as instance
		with data.parameters as {"ANX-REPO-0024": {"minimum_days": 7}}
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"package-ecosystem": "npm"},
	}}
	updates_wait.applies with input as instance_0
		with data.parameters as {"ANX-REPO-0024": {"minimum_days": 7}}
	instance_1 := {"subject": {
		"type": "dependabot.update", "address": "dependabot.update",
		"config": {"package-ecosystem": "git-submodule"},
	}}
	not updates_wait.applies with input as instance_1
		with data.parameters as {"ANX-REPO-0024": {"minimum_days": 7}}
}

test_applies_without_an_ecosystem if {
	updates_wait.applies with input as {"subject": {"type": "dependabot.update", "address": "x", "config": {}}}
}
