package policies.isms.risks_accepted_by_owner_test

import data.policies.isms.risks_accepted_by_owner

test_deny_another if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "owner": "head", "accepted_by": "lead"},
			"views": {},
		},
		"related": {
			"isms.role": [{"type": "isms.role", "address": "roles/head", "config": {"id": "head", "delegates": ["deputy"]}}],
		},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == {
		{
			"message": "`accepted_by` of risks/R-1 is `lead`, and the risk belongs to `head`: have the owner or a delegate decide",
			"path": ["accepted_by"],
		},
	}
}

test_deny_treatment if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "risk": "R-1", "approved_by": "lead"},
			"views": {},
		},
		"related": {"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head"}}]},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == {
		{
			"message": "`approved_by` of treatments/T-1 is `lead`, and risks/R-1 belongs to `head`: have the owner or a delegate decide",
			"path": ["approved_by"],
		},
	}
}

test_allow_owner if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "owner": "head", "accepted_by": "head"},
			"views": {},
		},
		"related": {
			"isms.role": [{"type": "isms.role", "address": "roles/head", "config": {"id": "head", "delegates": ["deputy"]}}],
		},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == set()
}

test_allow_delegate if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "owner": "head", "accepted_by": "deputy"},
			"views": {},
		},
		"related": {
			"isms.role": [{"type": "isms.role", "address": "roles/head", "config": {"id": "head", "delegates": ["deputy"]}}],
		},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == set()
}

test_allow_treatment if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "risk": "R-1", "approved_by": "head"},
			"views": {},
		},
		"related": {"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "owner": "head"}}]},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == set()
}

test_allow_nobody_owns_it if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "accepted_by": "lead"},
			"views": {},
		},
		"related": {},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == set()
}

test_allow_other_entries if {
	instance := {
		"subject": {"type": "isms.asset", "address": "assets/AS-1", "config": {"accepted_by": "lead"}, "views": {}},
	}
	findings := risks_accepted_by_owner.deny with input as instance
	findings == set()
}
