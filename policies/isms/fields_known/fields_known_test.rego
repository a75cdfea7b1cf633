package policies.isms.fields_known_test

import data.policies.isms.fields_known

test_deny_misspelt if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "next_reviw": "2026-02-01"},
			"views": {"fields": [{"name": "id", "kind": "id"}, {"name": "next_review", "kind": "date"}]},
		},
	}
	findings := fields_known.deny with input as instance
	findings == {
		{
			"message": "risks/R-1 has a field `next_reviw` that is not known: its fields are id, next_review",
			"path": ["next_reviw"],
		},
	}
}

test_allow_known if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "next_review": "2026-02-01"},
			"views": {"fields": [{"name": "id", "kind": "id"}, {"name": "next_review", "kind": "date"}]},
		},
	}
	findings := fields_known.deny with input as instance
	findings == set()
}

test_allow_no_mapping if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": "broken",
			"views": {"fields": [{"name": "id", "kind": "id"}, {"name": "next_review", "kind": "date"}]},
		},
	}
	findings := fields_known.deny with input as instance
	findings == set()
}
