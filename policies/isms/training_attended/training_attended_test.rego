package policies.isms.training_attended_test

import data.policies.isms.training_attended

test_deny_too_few if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 17,
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	findings := training_attended.deny with input as instance
		with data.parameters as {"ANX-ISMS-0076": {"minimum_share": 90}}
	findings == {
		{
			"message": "17 of 20 took part in training/TR-1, less than 90 percent: have the others take part",
			"path": ["entries", 0, "completed"],
		},
	}
}

test_deny_more_than_had_to if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 21,
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	findings := training_attended.deny with input as instance
		with data.parameters as {"ANX-ISMS-0076": {"minimum_share": 90}}
	findings == {
		{
			"message": "21 of 20 took part in training/TR-1: correct one of the numbers",
			"path": ["entries", 0, "completed"],
		},
	}
}

test_allow_enough if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": "18",
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	findings := training_attended.deny with input as instance
		with data.parameters as {"ANX-ISMS-0076": {"minimum_share": 90}}
	findings == set()
}

test_allow_earlier_round if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2024-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 10,
					},
					{
						"id": "TR-2",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 20,
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	findings := training_attended.deny with input as instance
		with data.parameters as {"ANX-ISMS-0076": {"minimum_share": 90}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 18,
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	training_attended.applies with input as instance
}

test_allow_exercise if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "training",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "phishing_exercise",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 10,
					},
				],
			},
			"views": {"register": {"name": "training"}},
		},
		"as_of": "2026-01-31",
	}
	not training_attended.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {
				"entries": [
					{
						"id": "TR-1",
						"kind": "awareness",
						"held_on": "2025-11-01",
						"audience": ["lead"],
						"invited": 20,
						"completed": 10,
					},
				],
			},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	findings := training_attended.deny with input as instance
		with data.parameters as {"ANX-ISMS-0076": {"minimum_share": 90}}
	findings == set()
}
