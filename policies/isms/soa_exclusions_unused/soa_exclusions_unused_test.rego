package policies.isms.soa_exclusions_unused_test

import data.policies.isms.soa_exclusions_unused

test_deny_in_use if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": false},
			"views": {"evidence": {"population": 4, "demonstrated": 4, "failed": 0}},
		},
	}
	findings := soa_exclusions_unused.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 leaves the control out, and 4 results show it in use: set `applicable: true`",
			"path": ["applicable"],
		},
	}
}

test_allow_unused if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": false},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_exclusions_unused.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": false},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	soa_exclusions_unused.applies with input as instance
}

test_allow_included if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true},
			"views": {"evidence": {"population": 4, "demonstrated": 4, "failed": 0}},
		},
	}
	findings := soa_exclusions_unused.deny with input as instance
	findings == set()
}

test_allow_included_is_not_judged if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true},
			"views": {"evidence": {"population": 4, "demonstrated": 4, "failed": 0}},
		},
	}
	not soa_exclusions_unused.applies with input as instance
}
