package policies.isms.context_complete_test

import data.policies.isms.context_complete

test_deny_no_decision_on_climate if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "context",
			"config": {"entries": [{"id": "C-1", "kind": "scope"}]},
			"views": {"register": {"name": "context"}},
		},
		"as_of": "2026-01-31",
	}
	findings := context_complete.deny with input as instance
	findings == {
		{
			"message": "the register `context` does not say whether climate change matters: add an entry with `kind: climate_change`",
			"path": [],
		},
	}
}

test_deny_no_scope if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "context",
			"config": {"entries": [{"id": "C-1", "kind": "climate_change"}]},
			"views": {"register": {"name": "context"}},
		},
		"as_of": "2026-01-31",
	}
	findings := context_complete.deny with input as instance
	findings == {
		{
			"message": "the register `context` does not say what is in scope: add an entry with `kind: scope`",
			"path": [],
		},
	}
}

test_allow_both if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "context",
			"config": {"entries": [{"id": "C-1", "kind": "scope"}, {"id": "C-2", "kind": "climate_change"}]},
			"views": {"register": {"name": "context"}},
		},
		"as_of": "2026-01-31",
	}
	findings := context_complete.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "context",
			"config": {"entries": [{"id": "C-1"}]},
			"views": {"register": {"name": "context"}},
		},
		"as_of": "2026-01-31",
	}
	context_complete.applies with input as instance
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
	findings := context_complete.deny with input as instance
	findings == set()
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "context",
			"config": {"entries": []},
			"views": {"register": {"name": "context"}},
		},
		"as_of": "2026-01-31",
	}
	not context_complete.applies with input as instance
}
