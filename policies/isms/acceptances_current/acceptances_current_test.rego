package policies.isms.acceptances_current_test

import data.policies.isms.acceptances_current

test_deny_expired if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "expires": "2026-01-01"},
			"views": {"days": {"expires": -30}},
		},
	}
	findings := acceptances_current.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 expired 30 days ago and covers nothing: fix what it accepted, or have it decided again",
			"path": ["expires"],
		},
	}
}

test_allow_last_day if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "expires": "2026-01-01"},
			"views": {"days": {"expires": 0}},
		},
	}
	findings := acceptances_current.deny with input as instance
	findings == set()
}

test_allow_no_date if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "expires": "2026-01-01"},
			"views": {"days": {}},
		},
	}
	findings := acceptances_current.deny with input as instance
	findings == set()
}
