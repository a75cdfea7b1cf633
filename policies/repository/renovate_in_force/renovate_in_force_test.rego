package policies.repository.renovate_in_force_test

import data.policies.repository.renovate_in_force

test_deny_off if {
	instance := {"subject": {"type": "renovate", "address": "renovate", "config": {"enabled": false}}}
	findings := renovate_in_force.deny with input as instance
	findings == {{"message": "renovate switches Renovate off", "path": ["enabled"]}}
}

test_deny_alerts_off if {
	instance := {"subject": {
		"type": "renovate", "address": "renovate",
		"config": {"vulnerabilityAlerts": {"enabled": false}},
	}}
	findings := renovate_in_force.deny with input as instance
	findings == {{"message": "renovate switches off alerts for weaknesses", "path": ["vulnerabilityAlerts", "enabled"]}}
}

test_deny_tests_ignored if {
	instance := {"subject": {
		"type": "renovate", "address": "renovate",
		"config": {"ignoreTests": true, "automerge": true},
	}}
	findings := renovate_in_force.deny with input as instance
	findings == {{"message": "renovate merges updates whose tests have failed", "path": ["ignoreTests"]}}
}

test_allow_default if {
	instance := {"subject": {"type": "renovate", "address": "renovate", "config": {"extends": ["config:recommended"]}}}
	findings := renovate_in_force.deny with input as instance
	findings == set()
}
