package policies.isms.critical_suppliers_assessed_test

import data.policies.isms.critical_suppliers_assessed

test_deny_no_risk if {
	instance := {
		"subject": {
			"type": "isms.supplier",
			"address": "suppliers/SUP-1",
			"config": {"id": "SUP-1", "criticality": "high"},
			"views": {},
		},
		"related": {},
	}
	findings := critical_suppliers_assessed.deny with input as instance
	findings == {
		{
			"message": "much hangs on suppliers/SUP-1, and no risk names it: add one, with the id in its `suppliers`",
			"path": ["criticality"],
		},
	}
}

test_allow_risk if {
	instance := {
		"subject": {
			"type": "isms.supplier",
			"address": "suppliers/SUP-1",
			"config": {"id": "SUP-1", "criticality": "high"},
			"views": {},
		},
		"related": {
			"isms.risk": [{"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1", "suppliers": ["SUP-1"]}}],
		},
	}
	findings := critical_suppliers_assessed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.supplier",
			"address": "suppliers/SUP-1",
			"config": {"id": "SUP-1", "criticality": "high"},
			"views": {},
		},
		"related": {},
	}
	critical_suppliers_assessed.applies with input as instance
}

test_allow_low if {
	instance := {
		"subject": {
			"type": "isms.supplier",
			"address": "suppliers/SUP-1",
			"config": {"id": "SUP-1", "criticality": "low"},
			"views": {},
		},
		"related": {},
	}
	findings := critical_suppliers_assessed.deny with input as instance
	findings == set()
}

test_allow_low_is_not_judged if {
	instance := {
		"subject": {
			"type": "isms.supplier",
			"address": "suppliers/SUP-1",
			"config": {"id": "SUP-1", "criticality": "low"},
			"views": {},
		},
		"related": {},
	}
	not critical_suppliers_assessed.applies with input as instance
}
