package policies.isms.duties_kept_apart_test

import data.policies.isms.duties_kept_apart

test_deny_same_holder if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "kept_apart"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{"type": "isms.role", "address": "roles/a", "config": {"id": "a", "holder": "Lead engineer"}},
				{"type": "isms.role", "address": "roles/b", "config": {"id": "b", "holder": "lead engineer"}},
			],
		},
	}
	findings := duties_kept_apart.deny with input as instance
	findings == {
		{
			"message": "both roles of conflicting-duties/CD-1 are held by `lead engineer`: give one to another holder, or approve an exception",
			"path": ["conflicts_with"],
		},
	}
}

test_allow_two_holders if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "kept_apart"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{"type": "isms.role", "address": "roles/a", "config": {"id": "a", "holder": "Lead engineer"}},
				{"type": "isms.role", "address": "roles/b", "config": {"id": "b", "holder": "Auditor"}},
			],
		},
	}
	findings := duties_kept_apart.deny with input as instance
	findings == set()
}

test_allow_no_holders if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "kept_apart"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{"type": "isms.role", "address": "roles/a", "config": {"id": "a", "holder": ""}},
				{"type": "isms.role", "address": "roles/b", "config": {"id": "b", "holder": ""}},
			],
		},
	}
	findings := duties_kept_apart.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "kept_apart"},
			"views": {},
		},
		"related": {},
	}
	duties_kept_apart.applies with input as instance
}

test_allow_exception if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "exception"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{"type": "isms.role", "address": "roles/a", "config": {"id": "a", "holder": "x"}},
				{"type": "isms.role", "address": "roles/b", "config": {"id": "b", "holder": "x"}},
			],
		},
	}
	findings := duties_kept_apart.deny with input as instance
	findings == set()
}

test_allow_exception_is_not_judged if {
	instance := {
		"subject": {
			"type": "isms.conflicting_duty",
			"address": "conflicting-duties/CD-1",
			"config": {"id": "CD-1", "role": "a", "conflicts_with": "b", "status": "exception"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{"type": "isms.role", "address": "roles/a", "config": {"id": "a", "holder": "x"}},
				{"type": "isms.role", "address": "roles/b", "config": {"id": "b", "holder": "x"}},
			],
		},
	}
	not duties_kept_apart.applies with input as instance
}
