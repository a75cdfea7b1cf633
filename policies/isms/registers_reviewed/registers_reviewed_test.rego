package policies.isms.registers_reviewed_test

import data.policies.isms.registers_reviewed

test_deny_never if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == {
		{
			"message": "the register `risks` does not say when it was reviewed: review it, and set `reviewed_on` to the day",
			"path": [],
		},
	}
}

test_deny_no_date if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "reviewed_on": "recently"},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == {
		{
			"message": "the register `risks` does not say when it was reviewed: review it, and set `reviewed_on` to the day",
			"path": ["reviewed_on"],
		},
	}
}

test_deny_long_ago if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "reviewed_on": "2025-01-01"},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {"reviewed_on": -200}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == {
		{
			"message": "the register `risks` was reviewed 200 days ago, and is to be every 180: review it, and set `reviewed_on`",
			"path": ["reviewed_on"],
		},
	}
}

test_deny_ahead if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "reviewed_on": "2027-01-01"},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {"reviewed_on": 20}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == {
		{
			"message": "the register `risks` was reviewed on a day that lies ahead: correct `reviewed_on`",
			"path": ["reviewed_on"],
		},
	}
}

test_deny_next_passed if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "reviewed_on": "2025-12-01", "next_review": "2026-01-01"},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {"reviewed_on": -40, "next_review": -5}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == {
		{
			"message": "the review of the register `risks` was due 5 days ago: review it, and set `next_review`",
			"path": ["next_review"],
		},
	}
}

test_allow_recent if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "reviewed_on": "2025-12-01", "next_review": "2026-03-01"},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {"reviewed_on": -180, "next_review": 0}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_reviewed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	registers_reviewed.applies with input as instance
}

test_allow_csv if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {}},
		},
		"file": {"path": "isms/records/risks.csv"},
	}
	not registers_reviewed.applies with input as instance
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"owner": null, "entries": []},
			"views": {"register": {"name": "risks", "review_days": 180}, "days": {}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	not registers_reviewed.applies with input as instance
}
