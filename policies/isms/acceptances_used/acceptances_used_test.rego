package policies.isms.acceptances_used_test

import data.policies.isms.acceptances_used

test_deny_unused if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"covered": 0, "known": true},
		},
	}
	findings := acceptances_used.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 speaks of no finding of this run: take it out, or correct its scope",
			"path": ["id"],
		},
	}
}

test_allow_used if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"covered": 2, "known": true},
		},
	}
	findings := acceptances_used.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"covered": 2, "known": true},
		},
	}
	acceptances_used.applies with input as instance
}

test_allow_unknown_policy if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"covered": 0, "known": false},
		},
	}
	not acceptances_used.applies with input as instance
}

test_allow_unknown_policy_is_told_elsewhere if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"covered": 0, "known": false},
		},
	}
	findings := acceptances_used.deny with input as instance
	findings == set()
}
