package policies.isms.soa_rows_reviewed_test

import data.policies.isms.soa_rows_reviewed

test_deny_never if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "implemented"},
			"views": {"days": {}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	findings := soa_rows_reviewed.deny with input as instance
	findings == {
		{
			"message": "soa/A.5.1 does not say when it was reviewed: look at it, and set `reviewed_on` to the day",
			"path": [],
		},
	}
}

test_deny_empty if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "implemented", "reviewed_on": ""},
			"views": {"days": {}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	findings := soa_rows_reviewed.deny with input as instance
	findings == {
		{
			"message": "soa/A.5.1 does not say when it was reviewed: look at it, and set `reviewed_on` to the day",
			"path": ["reviewed_on"],
		},
	}
}

test_deny_long_ago if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "implemented", "reviewed_on": "2024-12-27"},
			"views": {"days": {"reviewed_on": -400}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	findings := soa_rows_reviewed.deny with input as instance
	findings == {
		{
			"message": "soa/A.5.1 was reviewed 400 days ago, and is to be every 365: look at it, and set `reviewed_on`",
			"path": ["reviewed_on"],
		},
	}
}

test_allow_recent if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "applicable": false, "reviewed_on": "2025-01-31"},
			"views": {"days": {"reviewed_on": -365}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	findings := soa_rows_reviewed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "planned"},
			"views": {"days": {}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	soa_rows_reviewed.applies with input as instance
}

test_allow_not_declared if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "undeclared"},
			"views": {"days": {}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	not soa_rows_reviewed.applies with input as instance
}

test_allow_not_declared_without_findings if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "status": "undeclared", "reviewed_on": "2024-12-27"},
			"views": {"days": {"reviewed_on": -400}, "register": {"name": "soa", "review_days": 365}},
		},
	}
	findings := soa_rows_reviewed.deny with input as instance
	findings == set()
}
