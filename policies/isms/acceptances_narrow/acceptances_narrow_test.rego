package policies.isms.acceptances_narrow_test

import data.policies.isms.acceptances_narrow

test_deny_no_scope if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"broad": true},
		},
	}
	findings := acceptances_narrow.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 leaves nothing out and covers nothing: set `paths` or `addresses` to what was looked at",
			"path": [],
		},
	}
}

test_deny_everything if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "paths": ["**"]},
			"views": {"broad": true},
		},
	}
	findings := acceptances_narrow.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 leaves nothing out and covers nothing: set `paths` or `addresses` to what was looked at",
			"path": ["paths"],
		},
	}
}

test_allow_narrow if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "paths": ["infra/**"]},
			"views": {"broad": false},
		},
	}
	findings := acceptances_narrow.deny with input as instance
	findings == set()
}
