package policies.isms.rounds_held_on_time_test

import data.policies.isms.rounds_held_on_time

test_deny_overdue if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {"entries": [{"id": "AR-1", "asset": "AS-1", "scope": "all", "next_review": "2026-01-30"}]},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == {
		{
			"message": "access-reviews/AR-1 is overdue, `next_review` was 2026-01-30: hold the next round, and add an entry for it",
			"path": ["entries", 0, "next_review"],
		},
	}
}

test_deny_followed_by_another_thing if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {
				"entries": [
					{"id": "AR-1", "asset": "AS-1", "scope": "all", "next_review": "2026-01-30"},
					{"id": "AR-2", "asset": "AS-2", "scope": "all", "next_review": "2026-04-30"},
				],
			},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == {
		{
			"message": "access-reviews/AR-1 is overdue, `next_review` was 2026-01-30: hold the next round, and add an entry for it",
			"path": ["entries", 0, "next_review"],
		},
	}
}

test_deny_last_management_review if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "management-reviews",
			"config": {"entries": [{"id": "MR-1", "next_due": "2025-01-15"}, {"id": "MR-2", "next_due": "2026-01-15"}]},
			"views": {"register": {"name": "management-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == {
		{
			"message": "management-reviews/MR-2 is overdue, `next_due` was 2026-01-15: hold the next round, and add an entry for it",
			"path": ["entries", 1, "next_due"],
		},
	}
}

test_allow_followed if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {
				"entries": [
					{"id": "AR-1", "asset": "AS-1", "scope": "all", "next_review": "2025-10-30"},
					{"id": "AR-2", "asset": "AS-1", "scope": "all", "next_review": "2026-01-31"},
				],
			},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == set()
}

test_allow_no_date if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {"entries": [{"id": "AR-1", "asset": "AS-1", "scope": "all", "next_review": "0 soon"}]},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {"entries": [{"id": "AR-1", "asset": "AS-1", "scope": "all", "next_review": "2026-01-30"}]},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	rounds_held_on_time.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1", "next_review": "2025-01-01"}]},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	findings := rounds_held_on_time.deny with input as instance
	findings == set()
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "access-reviews",
			"config": {"entries": []},
			"views": {"register": {"name": "access-reviews"}},
		},
		"as_of": "2026-01-31",
	}
	not rounds_held_on_time.applies with input as instance
}
