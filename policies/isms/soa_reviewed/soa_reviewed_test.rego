package policies.isms.soa_reviewed_test

import data.policies.isms.soa_reviewed

test_deny_no_date if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_reviewed.deny with input as instance
	findings == {{"message": "soa does not say when it is reviewed next: set `next_review` to a date", "path": []}}
}

test_deny_no_valid_date if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"next_review": "soon", "controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_reviewed.deny with input as instance
	findings == {
		{
			"message": "soa does not say when it is reviewed next: set `next_review` to a date",
			"path": ["next_review"],
		},
	}
}

test_deny_passed if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"next_review": "2026-01-11", "controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {"next_review": -20}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_reviewed.deny with input as instance
	findings == {
		{
			"message": "the review of soa was due 20 days ago: review it, and set `next_review`",
			"path": ["next_review"],
		},
	}
}

test_allow_to_come if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"next_review": "2026-01-31", "controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {"next_review": 0}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_reviewed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	soa_reviewed.applies with input as instance
}

test_allow_nothing_declared if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": []},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	not soa_reviewed.applies with input as instance
}

test_allow_nothing_declared_without_findings if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": null},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_reviewed.deny with input as instance
	findings == set()
}
