package policies.isms.approvers_authorised_test

import data.policies.isms.approvers_authorised

test_deny_no_authority if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "lead", "owner": "head"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/lead",
					"config": {"id": "lead", "authorities": ["accept_risks"]},
				},
			],
		},
	}
	findings := approvers_authorised.deny with input as instance
	findings == {
		{
			"message": "`approved_by` of isms/access.md is `lead`, which has no authority `approve_documents`: have another role decide, or add it",
			"path": ["approved_by"],
		},
	}
}

test_allow_authority if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "head", "owner": "head"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/head",
					"config": {"id": "head", "authorities": ["approve_documents"], "delegates": ["lead"]},
				},
				{
					"type": "isms.role",
					"address": "roles/lead",
					"config": {"id": "lead", "authorities": ["accept_risks"]},
				},
			],
		},
	}
	findings := approvers_authorised.deny with input as instance
	findings == set()
}

test_allow_delegate if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "lead", "owner": "head"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/head",
					"config": {"id": "head", "authorities": ["approve_documents"], "delegates": ["lead"]},
				},
				{
					"type": "isms.role",
					"address": "roles/lead",
					"config": {"id": "lead", "authorities": ["accept_risks"]},
				},
			],
		},
	}
	findings := approvers_authorised.deny with input as instance
	findings == set()
}

test_allow_delegate_by_view if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "lead", "owner": "head"},
			"views": {"delegates": {"head": ["lead"]}},
		},
		"related": {
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/lead",
					"config": {"id": "lead", "authorities": ["accept_risks"]},
				},
			],
		},
	}
	findings := approvers_authorised.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "lead", "owner": "head"},
			"views": {},
		},
		"related": {
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/lead",
					"config": {"id": "lead", "authorities": ["accept_risks"]},
				},
			],
		},
	}
	approvers_authorised.applies with input as instance
}

test_allow_role_without_authorities if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "approved_by": "lead", "owner": "head"},
			"views": {},
		},
		"related": {"isms.role": [{"type": "isms.role", "address": "roles/lead", "config": {"id": "lead"}}]},
	}
	not approvers_authorised.applies with input as instance
}
