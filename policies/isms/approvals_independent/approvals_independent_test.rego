package policies.isms.approvals_independent_test

import data.policies.isms.approvals_independent

test_deny_same_role if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"requested_by": "lead", "accepted_by": " Lead"},
			"views": {
				"fields": [
					{"name": "requested_by", "kind": "role"},
					{"name": "accepted_by", "kind": "role", "differs": "requested_by"},
				],
			},
		},
	}
	findings := approvals_independent.deny with input as instance
	findings == {
		{
			"message": "`accepted_by` and `requested_by` of acceptances/RA-1 are both `lead`: have another role decide",
			"path": ["accepted_by"],
		},
	}
}

test_allow_another if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"requested_by": "lead", "accepted_by": "head-of-it"},
			"views": {
				"fields": [
					{"name": "requested_by", "kind": "role"},
					{"name": "accepted_by", "kind": "role", "differs": "requested_by"},
				],
			},
		},
	}
	findings := approvals_independent.deny with input as instance
	findings == set()
}

test_allow_nobody if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"requested_by": "", "accepted_by": null},
			"views": {
				"fields": [
					{"name": "requested_by", "kind": "role"},
					{"name": "accepted_by", "kind": "role", "differs": "requested_by"},
				],
			},
		},
	}
	findings := approvals_independent.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {},
			"views": {
				"fields": [
					{"name": "requested_by", "kind": "role"},
					{"name": "accepted_by", "kind": "role", "differs": "requested_by"},
				],
			},
		},
	}
	approvals_independent.applies with input as instance
}

test_allow_nothing_to_approve if {
	instance := {
		"subject": {
			"type": "isms.role",
			"address": "roles/lead",
			"config": {},
			"views": {"fields": [{"name": "deputy", "kind": "role", "differs": "id"}]},
		},
	}
	not approvals_independent.applies with input as instance
}
