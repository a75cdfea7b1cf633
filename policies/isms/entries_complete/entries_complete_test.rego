package policies.isms.entries_complete_test

import data.policies.isms.entries_complete

test_deny_nothing_but_an_id if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == {
		{"message": "treatments/T-1 has no `owner`: set it to a role of isms/records/roles.yaml", "path": []},
		{"message": "treatments/T-1 has no `status`: set it to one of open, done", "path": []},
		{
			"message": "treatments/T-1 has no `risk`: name what it refers to in isms/records/risks.yaml",
			"path": [],
		},
		{"message": "treatments/T-1 has no `title`: fill it in", "path": []},
	}
}

test_deny_empty_fields if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "owner": " ", "status": "done", "done_on": "2026-01-02", "risk": "R-1", "title": null},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == {
		{
			"message": "treatments/T-1 has no `owner`: set it to a role of isms/records/roles.yaml",
			"path": ["owner"],
		},
		{"message": "treatments/T-1 has no `title`: fill it in", "path": ["title"]},
	}
}

test_deny_required_in_this_state if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "owner": "head-of-it", "status": "done", "risk": "R-1", "title": "Keys in a vault"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == {{"message": "treatments/T-1 has no `done_on`: set it to a date, as in 2026-01-31", "path": []}}
}

test_deny_what_is_no_mapping if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/#1",
			"config": "broken",
			"views": {"fields": [{"name": "id", "kind": "id", "required": true}]},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == {{"message": "risks/#1 has no `id`: fill it in", "path": []}}
}

test_deny_declared_row if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "applicable": true, "status": "planned"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control", "required": true},
					{"name": "applicable", "kind": "bool", "required": true},
					{"name": "justification", "kind": "text", "required": true},
					{"name": "owner", "kind": "role", "required_if": {"field": "applicable", "values": [true]}},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == {{"message": "soa/A.5.1 has no `owner`: set it to a role of isms/records/roles.yaml", "path": []}}
}

test_allow_complete if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {
				"id": "T-1",
				"owner": "head-of-it",
				"status": "done",
				"done_on": "2026-01-02",
				"risk": "R-1",
				"title": "Keys in a vault",
			},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == set()
}

test_allow_not_required_in_this_state if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "owner": "head-of-it", "status": "open", "risk": "R-1", "title": "Keys"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == set()
}

test_allow_row_that_is_not_declared if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.1",
			"config": {"id": "A.5.1", "applicable": true, "status": "undeclared"},
			"views": {
				"fields": [
					{"name": "id", "kind": "control", "required": true},
					{"name": "applicable", "kind": "bool", "required": true},
					{"name": "justification", "kind": "text", "required": true},
					{"name": "owner", "kind": "role", "required_if": {"field": "applicable", "values": [true]}},
				],
			},
		},
	}
	not entries_complete.applies with input as instance
}

test_allow_draft_of_a_document if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "draft"},
			"views": {"fields": [{"name": "owner", "kind": "role", "required": true}]},
		},
	}
	findings := entries_complete.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {
				"id": "T-1",
				"owner": "head-of-it",
				"status": "done",
				"done_on": "2026-01-02",
				"risk": "R-1",
				"title": "Keys in a vault",
			},
			"views": {
				"fields": [
					{"name": "id", "kind": "id", "required": true},
					{"name": "owner", "kind": "role", "required": true},
					{"name": "status", "kind": "choice", "values": ["open", "done"], "required": true},
					{"name": "done_on", "kind": "date", "required_if": {"field": "status", "values": ["done"]}},
					{"name": "risk", "kind": "reference", "register": "risks", "required": true},
					{"name": "title", "kind": "text", "required": true},
					{"name": "note", "kind": "text"},
				],
			},
		},
	}
	entries_complete.applies with input as instance
}
