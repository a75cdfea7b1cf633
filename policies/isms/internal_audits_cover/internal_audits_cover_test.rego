package policies.isms.internal_audits_cover_test

import data.policies.isms.internal_audits_cover

test_deny_clause_left_out if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {
				"entries": [
					{
						"id": "IA-1",
						"status": "done",
						"done_on": "2025-10-15",
						"clauses": ["4.1", "5.2", "6.1.2", "7.2"],
					},
					{"id": "IA-2", "status": "done", "done_on": "2025-10-15", "clauses": "8; 10.2"},
				],
			},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_cover.deny with input as instance
	findings == {
		{
			"message": "no audit in `internal-audits` covers clause 9: plan one, and name the clause in `clauses`",
			"path": [],
		},
	}
}

test_deny_dropped_does_not_cover if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {
				"entries": [
					{
						"id": "IA-1",
						"status": "done",
						"done_on": "2025-10-15",
						"clauses": ["4", "5", "6", "7", "8", "9"],
					},
					{"id": "IA-2", "status": "dropped", "done_on": "2025-10-15", "clauses": ["10"]},
				],
			},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_cover.deny with input as instance
	findings == {
		{
			"message": "no audit in `internal-audits` covers clause 10: plan one, and name the clause in `clauses`",
			"path": [],
		},
	}
}

test_allow_all if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {
				"entries": [
					{"id": "IA-1", "status": "done", "done_on": "2025-10-15", "clauses": ["4.1", "5", "6", "7"]},
					{"id": "IA-2", "status": "done", "done_on": "2025-10-15", "clauses": "8;9.1; 10.2"},
				],
			},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_cover.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2025-10-15", "clauses": ["4"]}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	internal_audits_cover.applies with input as instance
}

test_allow_no_clauses_named if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "internal-audits",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2025-10-15"}]},
			"views": {"register": {"name": "internal-audits"}},
		},
		"as_of": "2026-01-31",
	}
	not internal_audits_cover.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "IA-1", "status": "done", "done_on": "2025-10-15", "clauses": ["4"]}]},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	findings := internal_audits_cover.deny with input as instance
	findings == set()
}
