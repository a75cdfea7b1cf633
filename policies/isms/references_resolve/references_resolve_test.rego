package policies.isms.references_resolve_test

import data.policies.isms.references_resolve

test_deny_one_of_several if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"controls": ["A.5.1", "A.9.1"]},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`controls` of treatments/T-1 names `A.9.1`, which is no control of Annex A, nor an own one of isms/soa.yaml: correct it",
			"path": ["controls", 1],
		},
	}
}

test_allow_roles_are_told_elsewhere if {
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
	findings := references_resolve.deny with input as instance
	findings == set()
}

test_deny_unknown_entry if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"risk": "R-9"},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`risk` of treatments/T-1 names `R-9`, which is not in isms/records/risks.yaml: correct it, or add the entry",
			"path": ["risk"],
		},
	}
}

test_deny_in_a_cell if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"controls": "A.5.1; A.9.1"},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`controls` of treatments/T-1 names `A.9.1`, which is no control of Annex A, nor an own one of isms/soa.yaml: correct it",
			"path": ["controls"],
		},
	}
}

test_deny_no_such_register if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"assets": ["AS-1"]},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`assets` of treatments/T-1 names `AS-1`, and there is no register `assets`: add it as isms/records/assets.yaml",
			"path": ["assets", 0],
		},
	}
}

test_deny_unknown_document if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"policy": "isms/gone.md"},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`policy` of treatments/T-1 names `isms/gone.md`, which is not in isms/ (Markdown with front matter): correct it, or add the entry",
			"path": ["policy"],
		},
	}
}

test_deny_unknown_record if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"records": ["backups"]},
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
	findings := references_resolve.deny with input as instance
	findings == {
		{
			"message": "`records` of treatments/T-1 names `backups`, which is no register here: add it below isms/records, or correct the name",
			"path": ["records", 0],
		},
	}
}

test_allow_row_names_its_control if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.9.1",
			"config": {"id": "A.9.1"},
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
	findings := references_resolve.deny with input as instance
	findings == set()
}

test_allow_acceptance_is_told_elsewhere if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"control": "A.9.1"},
			"views": {
				"fields": [{"name": "control", "kind": "control"}],
				"ids": {
					"roles": ["head-of-it", "lead"],
					"risks": ["R-1"],
					"soa": ["A.5.1", "ORG.1"],
					"documents": ["isms/access.md"],
				},
			},
		},
	}
	findings := references_resolve.deny with input as instance
	findings == set()
}

test_allow_all_that_exists if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {
				"owner": "lead",
				"audience": "lead;head-of-it",
				"risk": "R-1",
				"controls": ["A.8.34", "ORG.1"],
				"policy": "isms/access.md#rules",
				"records": ["risks", "roles"],
				"title": "nobody",
			},
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
	findings := references_resolve.deny with input as instance
	findings == set()
}

test_allow_nothing if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {},
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
	findings := references_resolve.deny with input as instance
	findings == set()
}
