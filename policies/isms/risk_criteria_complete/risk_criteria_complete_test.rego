package policies.isms.risk_criteria_complete_test

import data.policies.isms.risk_criteria_complete

test_deny_no_appetite if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risk-criteria",
			"config": {
				"entries": [
					{"id": "RC-0", "kind": "likelihood"},
					{"id": "RC-1", "kind": "impact"},
					{"id": "RC-2", "kind": "method"},
				],
			},
			"views": {"register": {"name": "risk-criteria"}},
		},
		"as_of": "2026-01-31",
	}
	findings := risk_criteria_complete.deny with input as instance
	findings == {
		{
			"message": "the register `risk-criteria` does not set the appetite: add an entry with `kind: appetite`",
			"path": [],
		},
	}
}

test_allow_all if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risk-criteria",
			"config": {
				"entries": [
					{"id": "RC-0", "kind": "likelihood"},
					{"id": "RC-1", "kind": "impact"},
					{"id": "RC-2", "kind": "method"},
					{"id": "RC-3", "kind": "appetite"},
				],
			},
			"views": {"register": {"name": "risk-criteria"}},
		},
		"as_of": "2026-01-31",
	}
	findings := risk_criteria_complete.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risk-criteria",
			"config": {"entries": [{"id": "RC-0", "kind": "likelihood"}]},
			"views": {"register": {"name": "risk-criteria"}},
		},
		"as_of": "2026-01-31",
	}
	risk_criteria_complete.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	findings := risk_criteria_complete.deny with input as instance
	findings == set()
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risk-criteria",
			"config": {"entries": []},
			"views": {"register": {"name": "risk-criteria"}},
		},
		"as_of": "2026-01-31",
	}
	not risk_criteria_complete.applies with input as instance
}
