package policies.isms.management_reviews_complete_test

import data.policies.isms.management_reviews_complete

test_deny_missing if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {
				"entries": [
					{
						"id": "MR-1",
						"held_on": "2026-01-21",
						"inputs": [
							"audits",
							"context_changes",
							"earlier_actions",
							"feedback",
							"improvement",
							"measurements",
							"nonconformities",
							"objectives",
						],
					},
				],
			},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := management_reviews_complete.deny with input as instance
	findings == {
		{
			"message": "management-reviews/MR-1 did not look at party_changes, risks: do so, and add it to `inputs`",
			"path": ["entries", 0, "inputs"],
		},
	}
}

test_deny_none if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {"entries": [{"id": "MR-1", "held_on": "2026-01-21"}]},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := management_reviews_complete.deny with input as instance
	findings == {
		{
			"message": "management-reviews/MR-1 did not look at audits, context_changes, earlier_actions, feedback, improvement, measurements, nonconformities, objectives, party_changes, risks: do so, and add it to `inputs`",
			"path": ["entries", 0],
		},
	}
}

test_allow_all if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {
				"entries": [
					{
						"id": "MR-1",
						"held_on": "2026-01-21",
						"inputs": [
							"audits",
							"context_changes",
							"earlier_actions",
							"feedback",
							"improvement",
							"measurements",
							"nonconformities",
							"objectives",
							"party_changes",
							"risks",
						],
					},
				],
			},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := management_reviews_complete.deny with input as instance
	findings == set()
}

test_allow_earlier_one if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {
				"entries": [
					{"id": "MR-1", "held_on": "2025-01-21", "inputs": []},
					{
						"id": "MR-2",
						"held_on": "2026-01-21",
						"inputs": "audits; context_changes; earlier_actions; feedback; improvement; measurements; nonconformities; objectives; party_changes; risks",
					},
				],
			},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := management_reviews_complete.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {
				"entries": [
					{
						"id": "MR-1",
						"held_on": "2026-01-21",
						"inputs": [
							"audits",
							"context_changes",
							"earlier_actions",
							"feedback",
							"improvement",
							"measurements",
							"nonconformities",
							"objectives",
							"party_changes",
							"risks",
						],
					},
				],
			},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	management_reviews_complete.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "MR-1", "held_on": "2026-01-21", "inputs": []}]},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	not management_reviews_complete.applies with input as instance
}
