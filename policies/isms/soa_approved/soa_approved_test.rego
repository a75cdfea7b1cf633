package policies.isms.soa_approved_test

import data.policies.isms.soa_approved

test_deny_nothing if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == {
		{"message": "soa has no `version`: set it to the version that readers see", "path": []},
		{"message": "soa has no `approved_by`: set it to a role of isms/records/roles.yaml", "path": []},
		{"message": "soa has no `approved_on`: set it to the day of the approval, as in 2026-01-31", "path": []},
	}
}

test_deny_unknown_role if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {
				"version": 2,
				"approved_by": "nobody",
				"approved_on": "2026-01-01",
				"controls": [{"id": "A.5.1", "status": "implemented"}],
			},
			"views": {"days": {"approved_on": -9}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == {
		{
			"message": "soa is approved by `nobody`, which is not in isms/records/roles.yaml: correct it, or add the role",
			"path": ["approved_by"],
		},
	}
}

test_deny_no_date if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {
				"version": 2,
				"approved_by": "lead",
				"approved_on": "soon",
				"controls": [{"id": "A.5.1", "status": "implemented"}],
			},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == {
		{
			"message": "`approved_on` of soa is no date: write it as YYYY-MM-DD, as in 2026-01-31",
			"path": ["approved_on"],
		},
	}
}

test_deny_ahead if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {
				"version": 2,
				"approved_by": "lead",
				"approved_on": "2026-02-09",
				"controls": [{"id": "A.5.1", "status": "implemented"}],
			},
			"views": {"days": {"approved_on": 9}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == {
		{
			"message": "`approved_on` of soa lies ahead: correct it, or set it once it is approved",
			"path": ["approved_on"],
		},
	}
}

test_allow_approved if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {
				"version": "2.1",
				"approved_by": "lead",
				"approved_on": "2026-01-01",
				"controls": [{"id": "A.5.1", "status": "implemented"}],
			},
			"views": {"days": {"approved_on": -9}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "implemented"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	soa_approved.applies with input as instance
}

test_allow_nothing_declared if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "undeclared"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	not soa_approved.applies with input as instance
}

test_allow_nothing_declared_without_findings if {
	instance := {
		"subject": {
			"type": "isms.soa",
			"address": "soa",
			"config": {"controls": [{"id": "A.5.1", "status": "undeclared"}]},
			"views": {"days": {}, "ids": {"roles": ["lead"]}},
		},
	}
	findings := soa_approved.deny with input as instance
	findings == set()
}
