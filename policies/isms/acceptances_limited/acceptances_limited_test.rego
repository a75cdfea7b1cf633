package policies.isms.acceptances_limited_test

import data.policies.isms.acceptances_limited

test_deny_too_long if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"days": {"accepted_on": -10, "expires": 171}, "maximum_days": 180},
		},
	}
	findings := acceptances_limited.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 holds for 181 days, and at most 180 are allowed: set `expires` to an earlier day",
			"path": ["expires"],
		},
	}
}

test_deny_longer_than_a_year if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"days": {"accepted_on": 0, "expires": 366}},
		},
	}
	findings := acceptances_limited.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 holds for 366 days, and at most 365 are allowed: set `expires` to an earlier day",
			"path": ["expires"],
		},
	}
}

test_allow_short if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"days": {"accepted_on": -10, "expires": 170}, "maximum_days": 180},
		},
	}
	findings := acceptances_limited.deny with input as instance
	findings == set()
}

test_allow_open if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"days": {"accepted_on": -10}, "maximum_days": 180},
		},
	}
	findings := acceptances_limited.deny with input as instance
	findings == set()
}
