package policies.isms.internal_audits_held_test

import data.policies.isms.internal_audits_held

test_deny_planned_and_not_held if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-2", "status": "planned", "planned_for": "2026-01-21"}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_held.deny with input as instance
		with data.parameters as {"ANX-ISMS-0068": {"maximum_days": 366}}
	findings == {
		{
			"message": "internal-audits/IA-2 was planned for a day 10 days ago: hold it, or have it moved",
			"path": ["entries", 0, "planned_for"],
		},
	}
}

test_deny_long_ago if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2024-12-31"}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_held.deny with input as instance
		with data.parameters as {"ANX-ISMS-0068": {"maximum_days": 366}}
	findings == {
		{
			"message": "the last audit in `internal-audits` was 396 days ago, and is to be within 366: hold one, and add it",
			"path": [],
		},
	}
}

test_allow_held if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {
				"entries": [
					{"id": "IA-1", "status": "done", "done_on": "2025-10-15"},
					{"id": "IA-2", "status": "planned", "planned_for": "2026-04-21"},
				],
			},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_held.deny with input as instance
		with data.parameters as {"ANX-ISMS-0068": {"maximum_days": 366}}
	findings == set()
}

test_allow_first_one_to_come if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-2", "status": "planned", "planned_for": "2026-04-21"}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_held.deny with input as instance
		with data.parameters as {"ANX-ISMS-0068": {"maximum_days": 366}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2025-10-15"}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	internal_audits_held.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2025-10-15"}]},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	not internal_audits_held.applies with input as instance
}
