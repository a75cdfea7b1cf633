package policies.isms.roles_distinct_test

import data.policies.isms.roles_distinct

test_deny_own_deputy if {
	instance := {
		"subject": {
			"type": "isms.role",
			"address": "roles/lead",
			"config": {"id": "lead", "deputy": "lead"},
			"views": {"fields": [{"name": "deputy", "kind": "role", "differs": "id"}, {"name": "id", "kind": "id"}]},
		},
	}
	findings := roles_distinct.deny with input as instance
	findings == {
		{
			"message": "`deputy` and `id` of roles/lead are both `lead`: name another role in one of them",
			"path": ["deputy"],
		},
	}
}

test_allow_another if {
	instance := {
		"subject": {
			"type": "isms.role",
			"address": "roles/lead",
			"config": {"id": "lead", "deputy": "head-of-it"},
			"views": {"fields": [{"name": "deputy", "kind": "role", "differs": "id"}, {"name": "id", "kind": "id"}]},
		},
	}
	findings := roles_distinct.deny with input as instance
	findings == set()
}

test_allow_none if {
	instance := {
		"subject": {
			"type": "isms.role",
			"address": "roles/lead",
			"config": {"id": "lead"},
			"views": {"fields": [{"name": "deputy", "kind": "role", "differs": "id"}, {"name": "id", "kind": "id"}]},
		},
	}
	findings := roles_distinct.deny with input as instance
	findings == set()
}
