package policies.isms.fields_typed_test

import data.policies.isms.fields_typed

test_deny_id if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R 1"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`id` of risks/R-1 is no id: write one word without spaces, commas and semicolons",
			"path": ["id"],
		},
	}
}

test_deny_title if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"title": ["a"]},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`title` of risks/R-1 is a list or a mapping: write a text", "path": ["title"]}}
}

test_deny_due_on if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"due_on": "soon"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`due_on` of risks/R-1 is no date: write it as YYYY-MM-DD, as in 2026-01-31",
			"path": ["due_on"],
		},
	}
}

test_deny_likelihood if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"likelihood": "often"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`likelihood` of risks/R-1 is no number: write one of at least 1, at most 5",
			"path": ["likelihood"],
		},
	}
}

test_deny_accounts if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"accounts": -1},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`accounts` of risks/R-1 is out of range: write a number of at least 0", "path": ["accounts"]}}
}

test_deny_share if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"share": 2},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`share` of risks/R-1 is out of range: write a number, at most 1", "path": ["share"]}}
}

test_deny_any if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"any": true},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`any` of risks/R-1 is no number: write one", "path": ["any"]}}
}

test_deny_covered if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"covered": "perhaps"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`covered` of risks/R-1 is neither true nor false: write one of them", "path": ["covered"]}}
}

test_deny_status if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"status": "finished"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`status` of risks/R-1 is none of the known values: write one of open, done",
			"path": ["status"],
		},
	}
}

test_deny_owner if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"owner": ["head-of-it"]},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`owner` of risks/R-1 names no single role: write one", "path": ["owner"]}}
}

test_deny_risks if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"risks": {"id": "R-1"}},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`risks` of risks/R-1 is no list: write a list with one text to an element",
			"path": ["risks"],
		},
	}
}

test_deny_basis if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"basis": ["risk", "habit"]},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`basis` of risks/R-1 lists what is none of the known values: use risk, law",
			"path": ["basis"],
		},
	}
}

test_deny_link if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"link": "http://example.com"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`link` of risks/R-1 is no link: write an address that begins with https://",
			"path": ["link"],
		},
	}
}

test_deny_list_of_lists if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"risks": [["R-1"]]},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {
		{
			"message": "`risks` of risks/R-1 is no list: write a list with one text to an element",
			"path": ["risks"],
		},
	}
}

test_deny_two_roles_in_a_cell if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"owner": "head-of-it;lead"},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "`owner` of risks/R-1 names no single role: write one", "path": ["owner"]}}
}

test_deny_no_mapping if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": "broken",
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == {{"message": "risks/R-1 is no mapping: write its fields as `name: value`", "path": []}}
}

test_allow_each_kind if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {
				"id": "R-1",
				"title": 1.2,
				"due_on": "2026-02-01",
				"likelihood": 5,
				"accounts": 0,
				"share": 1,
				"any": -3,
				"covered": false,
				"status": "done",
				"owner": "head-of-it",
				"risks": ["R-2", 3],
				"basis": ["law"],
				"link": "https://example.com",
			},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {"due_on": 1},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == set()
}

test_allow_cells_of_csv if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {
				"id": "7",
				"likelihood": "3",
				"covered": "TRUE",
				"risks": "R-2; R-3",
				"basis": "risk;law",
				"owner": "",
			},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == set()
}

test_allow_nothing if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"owner": null, "risks": []},
			"views": {
				"fields": [
					{"name": "id", "kind": "id"},
					{"name": "title", "kind": "text"},
					{"name": "due_on", "kind": "date"},
					{"name": "likelihood", "kind": "number", "minimum": 1, "maximum": 5},
					{"name": "accounts", "kind": "number", "minimum": 0},
					{"name": "share", "kind": "number", "maximum": 1},
					{"name": "any", "kind": "number"},
					{"name": "covered", "kind": "bool"},
					{"name": "status", "kind": "choice", "values": ["open", "done"]},
					{"name": "owner", "kind": "role"},
					{"name": "risks", "kind": "references", "register": "risks"},
					{"name": "basis", "kind": "texts", "values": ["risk", "law"]},
					{"name": "link", "kind": "link"},
				],
				"days": {},
			},
		},
	}
	findings := fields_typed.deny with input as instance
	findings == set()
}
