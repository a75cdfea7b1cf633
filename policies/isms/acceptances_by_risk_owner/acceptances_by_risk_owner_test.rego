package policies.isms.acceptances_by_risk_owner_test

import data.policies.isms.acceptances_by_risk_owner

test_deny_another if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 is accepted by `lead`, and risks/R-1 belongs to `head-of-it`: have the owner or a delegate decide",
			"path": ["accepted_by"],
		},
	}
}

test_allow_owner if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "head-of-it"},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_delegate_of_the_risk if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {
			"isms.risk": [
				{
					"type": "isms.risk",
					"address": "risks/R-1",
					"config": {"id": "R-1", "owner": "head-of-it", "delegates": ["lead"]},
				},
			],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_delegate_of_the_role if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
			"isms.role": [
				{
					"type": "isms.role",
					"address": "roles/head-of-it",
					"config": {"id": "head-of-it", "delegates": "lead; cto"},
				},
			],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_delegate_by_view if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {"delegates": {"head-of-it": ["lead"]}},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_owner_is_no_role if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_nobody_yet if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": null},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	findings := acceptances_by_risk_owner.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head-of-it"}}],
		},
	}
	acceptances_by_risk_owner.applies with input as instance
}

test_allow_no_such_risk if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "risk": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {},
	}
	not acceptances_by_risk_owner.applies with input as instance
}
