package policies.isms.entries_not_overdue_test

import data.policies.isms.entries_not_overdue

test_deny_passed if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": -30},
				"register": {"name": "risks"},
			},
		},
	}
	findings := entries_not_overdue.deny with input as instance
	findings == {
		{
			"message": "risks/R-1 is overdue, `next_review` passed 30 days ago: do what was due, and set the next date",
			"path": ["next_review"],
		},
	}
}

test_allow_today if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": 0},
				"register": {"name": "risks"},
			},
		},
	}
	findings := entries_not_overdue.deny with input as instance
	findings == set()
}

test_allow_no_date if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {},
				"register": {"name": "risks"},
			},
		},
	}
	findings := entries_not_overdue.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": 1},
				"register": {"name": "risks"},
			},
		},
	}
	entries_not_overdue.applies with input as instance
}

test_allow_settled if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"status": "retired", "next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": -30},
				"register": {"name": "risks"},
			},
		},
	}
	not entries_not_overdue.applies with input as instance
}

test_allow_acceptance if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": -30},
				"register": {"name": "risks"},
			},
		},
	}
	not entries_not_overdue.applies with input as instance
}

test_allow_series if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"next_review": "2026-01-01"},
			"views": {
				"fields": [{"name": "next_review", "kind": "date", "due": true}],
				"days": {"next_review": -30},
				"register": {"name": "access-reviews"},
			},
		},
	}
	not entries_not_overdue.applies with input as instance
}
