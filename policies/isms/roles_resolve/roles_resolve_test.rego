package policies.isms.roles_resolve_test

import data.policies.isms.roles_resolve

test_deny_unknown if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"owner": "nobody"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	findings := roles_resolve.deny with input as instance
	findings == {
		{
			"message": "`owner` of treatments/T-1 is `nobody`, which is not in isms/records/roles.yaml: correct it, or add the role",
			"path": ["owner"],
		},
	}
}

test_deny_one_of_several if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"audience": ["lead", "nobody"]},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	findings := roles_resolve.deny with input as instance
	findings == {
		{
			"message": "`audience` of treatments/T-1 is `nobody`, which is not in isms/records/roles.yaml: correct it, or add the role",
			"path": ["audience", 1],
		},
	}
}

test_deny_no_register if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"owner": "lead"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {},
			},
		},
	}
	findings := roles_resolve.deny with input as instance
	findings == {
		{
			"message": "`owner` of treatments/T-1 is `lead`, and there is no register of roles: add it as isms/records/roles.yaml",
			"path": ["owner"],
		},
	}
}

test_allow_known if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"owner": "lead", "audience": "lead; head-of-it"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	findings := roles_resolve.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"owner": "lead"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	roles_resolve.applies with input as instance
}

test_allow_nobody_named if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"owner": ""},
			"views": {
				"fields": [
					{"name": "id", "kind": "control"},
					{"name": "owner", "kind": "role"},
					{"name": "audience", "kind": "roles"},
					{"name": "risk", "kind": "reference", "register": "risks"},
					{"name": "assets", "kind": "references", "register": "assets"},
					{"name": "controls", "kind": "controls"},
					{"name": "policy", "kind": "document"},
					{"name": "records", "kind": "records"},
					{"name": "title", "kind": "text"},
				],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	not roles_resolve.applies with input as instance
}
