package policies.isms.dates_in_order_test

import data.policies.isms.dates_in_order

test_deny_before if {
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
				"days": {"decided_on": -3, "due_on": -4},
			},
		},
	}
	findings := dates_in_order.deny with input as instance
	findings == {
		{
			"message": "`due_on` of treatments/T-1 lies before `decided_on`: correct one of the dates",
			"path": ["due_on"],
		},
	}
}

test_allow_same_day if {
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
				"days": {"decided_on": -3, "due_on": -3},
			},
		},
	}
	findings := dates_in_order.deny with input as instance
	findings == set()
}

test_allow_only_one if {
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
				"days": {"due_on": -4},
			},
		},
	}
	findings := dates_in_order.deny with input as instance
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
	dates_in_order.applies with input as instance
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
	not dates_in_order.applies with input as instance
}
