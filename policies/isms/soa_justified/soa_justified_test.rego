package policies.isms.soa_justified_test

import data.policies.isms.soa_justified

test_deny_exclusion_without_reason if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {"id": "A.7.4", "applicable": false},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == {{"message": "soa/A.7.4 does not say why the control can be left out: set `justification`", "path": []}}
}

test_deny_inclusion_without_reason if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": " ",
				"basis": ["risk"],
				"status": "implemented",
			},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == {
		{
			"message": "soa/A.7.4 does not say why the control is necessary: set `justification`",
			"path": ["justification"],
		},
	}
}

test_deny_placeholder if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": "TODO",
				"basis": ["risk"],
				"status": "implemented",
			},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == {
		{
			"message": "soa/A.7.4 does not say why the control is necessary: set `justification`",
			"path": ["justification"],
		},
	}
}

test_deny_proposal if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": "Proposed: rooms hold data",
				"basis": ["risk"],
				"status": "implemented",
			},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == {
		{
			"message": "the justification of soa/A.7.4 is still a proposal: put it in the organisation's own words",
			"path": ["justification"],
		},
	}
}

test_deny_no_basis if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": "Rooms hold customer data",
				"basis": [],
				"status": "implemented",
			},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == {
		{
			"message": "soa/A.7.4 does not say on which basis the control is necessary: set `basis` to risk, law, contract or business",
			"path": ["basis"],
		},
	}
}

test_allow_reason if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": "Rooms hold customer data",
				"basis": ["risk"],
				"status": "implemented",
			},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == set()
}

test_allow_exclusion_with_reason if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {"id": "A.7.4", "applicable": false, "justification": "No premises of our own"},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {
				"id": "A.7.4",
				"applicable": true,
				"justification": "Rooms hold customer data",
				"basis": ["risk"],
				"status": "implemented",
			},
			"views": {},
		},
	}
	soa_justified.applies with input as instance
}

test_allow_not_declared if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {"id": "A.7.4", "applicable": true, "status": "undeclared", "justification": "Proposed: rooms"},
			"views": {},
		},
	}
	not soa_justified.applies with input as instance
}

test_allow_not_declared_without_anything if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.7.4",
			"config": {"id": "A.7.4", "applicable": true, "status": "undeclared"},
			"views": {},
		},
	}
	findings := soa_justified.deny with input as instance
	findings == set()
}
