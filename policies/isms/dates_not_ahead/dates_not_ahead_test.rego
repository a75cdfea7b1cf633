package policies.isms.dates_not_ahead_test

import data.policies.isms.dates_not_ahead

test_deny_ahead if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"decided_on": "2026-01-10", "due_on": "2026-01-09"},
			"views": {
				"fields": [
					{"name": "decided_on", "kind": "date", "past": true},
					{"name": "due_on", "kind": "date", "after": "decided_on"},
				],
				"days": {"decided_on": 3, "due_on": 4},
			},
		},
	}
	findings := dates_not_ahead.deny with input as instance
	findings == {
		{
			"message": "`decided_on` of treatments/T-1 lies 3 days ahead: correct it, or record it once it is done",
			"path": ["decided_on"],
		},
	}
}

test_allow_today if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"decided_on": "2026-01-10", "due_on": "2026-01-09"},
			"views": {
				"fields": [
					{"name": "decided_on", "kind": "date", "past": true},
					{"name": "due_on", "kind": "date", "after": "decided_on"},
				],
				"days": {"decided_on": 0, "due_on": 4},
			},
		},
	}
	findings := dates_not_ahead.deny with input as instance
	findings == set()
}

test_allow_no_date if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"decided_on": "2026-01-10", "due_on": "2026-01-09"},
			"views": {
				"fields": [
					{"name": "decided_on", "kind": "date", "past": true},
					{"name": "due_on", "kind": "date", "after": "decided_on"},
				],
				"days": {},
			},
		},
	}
	findings := dates_not_ahead.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"decided_on": "2026-01-10", "due_on": "2026-01-09"},
			"views": {
				"fields": [
					{"name": "decided_on", "kind": "date", "past": true},
					{"name": "due_on", "kind": "date", "after": "decided_on"},
				],
				"days": {},
			},
		},
	}
	dates_not_ahead.applies with input as instance
}

test_allow_no_such_field if {
	instance := {
		"subject": {
			"type": "isms.role",
			"address": "roles/lead",
			"config": {},
			"views": {"fields": [{"name": "id", "kind": "id"}]},
		},
	}
	not dates_not_ahead.applies with input as instance
}
