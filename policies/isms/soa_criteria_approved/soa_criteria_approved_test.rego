package policies.isms.soa_criteria_approved_test

import data.policies.isms.soa_criteria_approved

test_deny_draft if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "implemented", "policy": "isms/access.md"},
			"views": {},
		},
		"related": {
			"isms.document": [{"type": "isms.document", "address": "isms/access.md", "config": {"id": "D-1", "status": "draft"}}],
		},
	}
	findings := soa_criteria_approved.deny with input as instance
	findings == {
		{
			"message": "soa/A.5.15 rests on isms/access.md, whose status is draft: have it approved, or name another document",
			"path": ["policy"],
		},
	}
}

test_allow_approved if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "implemented", "policy": "isms/access.md"},
			"views": {},
		},
		"related": {
			"isms.document": [
				{
					"type": "isms.document",
					"address": "isms/access.md",
					"config": {"id": "D-1", "status": "approved"},
				},
			],
		},
	}
	findings := soa_criteria_approved.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "implemented", "policy": "isms/access.md"},
			"views": {},
		},
		"related": {
			"isms.document": [
				{
					"type": "isms.document",
					"address": "isms/access.md",
					"config": {"id": "D-1", "status": "approved"},
				},
			],
		},
	}
	soa_criteria_approved.applies with input as instance
}

test_allow_planned if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "planned", "policy": "isms/access.md"},
			"views": {},
		},
		"related": {
			"isms.document": [{"type": "isms.document", "address": "isms/access.md", "config": {"id": "D-1", "status": "draft"}}],
		},
	}
	not soa_criteria_approved.applies with input as instance
}

test_allow_no_document if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "implemented", "policy": "isms/access.md"},
			"views": {},
		},
		"related": {},
	}
	not soa_criteria_approved.applies with input as instance
}

test_allow_document_that_names_the_control if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.5.15",
			"config": {"id": "A.5.15", "status": "implemented", "policy": "isms/other.md"},
			"views": {},
		},
		"related": {
			"isms.document": [{"type": "isms.document", "address": "isms/access.md", "config": {"id": "D-1", "status": "draft"}}],
		},
	}
	not soa_criteria_approved.applies with input as instance
}
