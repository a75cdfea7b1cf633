package policies.isms.soa_complete_test

import data.policies.isms.soa_complete

test_deny_missing if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1"}]},
			"views": {"controls": ["A.5.1", "A.5.2"]},
		},
	}
	findings := soa_complete.deny with input as instance
	findings == {
		{
			"message": "soa has no row for A.5.2: add one, and say whether the control is necessary and why",
			"path": ["controls"],
		},
	}
}

test_deny_no_rows if {
	instance := {"subject": {"type": "isms.soa", "address": "soa", "config": {}, "views": {"controls": ["A.5.1", "A.5.2"]}}}
	findings := soa_complete.deny with input as instance
	findings == {
		{
			"message": "soa has no row for A.5.1: add one, and say whether the control is necessary and why",
			"path": [],
		},
		{
			"message": "soa has no row for A.5.2: add one, and say whether the control is necessary and why",
			"path": [],
		},
	}
}

test_deny_no_list if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": "later"},
			"views": {"controls": ["A.5.1", "A.5.2"]},
		},
	}
	findings := soa_complete.deny with input as instance
	findings == {
		{
			"message": "soa has no row for A.5.1: add one, and say whether the control is necessary and why",
			"path": ["controls"],
		},
		{
			"message": "soa has no row for A.5.2: add one, and say whether the control is necessary and why",
			"path": ["controls"],
		},
	}
}

test_deny_unknown if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1"}, {"id": "A.5.2"}, {"id": "A.9.1"}, "broken"]},
			"views": {"controls": ["A.5.1", "A.5.2"]},
		},
	}
	findings := soa_complete.deny with input as instance
	findings == {
		{
			"message": "soa has a row for `A.9.1`, which is no control of Annex A: correct it, or name an own one ORG.*",
			"path": ["controls", 2, "id"],
		},
	}
}

test_deny_own_without_title if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1"}, {"id": "A.5.2"}, {"id": "ORG.1"}]},
			"views": {"controls": ["A.5.1", "A.5.2"]},
		},
	}
	findings := soa_complete.deny with input as instance
	findings == {{"message": "the organisation's own control ORG.1 has no title: set `title`", "path": ["controls", 2]}}
}

test_allow_all if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.2"}, {"id": "A.5.1"}, {"id": "ORG.1", "title": "Guests"}]},
			"views": {"controls": ["A.5.1", "A.5.2"]},
		},
	}
	findings := soa_complete.deny with input as instance
	findings == set()
}
