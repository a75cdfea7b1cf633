package policies.isms.soa_planned_has_treatment_test

import data.policies.isms.soa_planned_has_treatment

test_deny_no_plan if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned"},
			"views": {},
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is planned and names no treatment: set `treatment_plan` to an id of isms/records/treatments.yaml",
			"path": [],
		},
	}
}

test_deny_empty_plan if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned", "treatment_plan": ""},
			"views": {},
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is planned and names no treatment: set `treatment_plan` to an id of isms/records/treatments.yaml",
			"path": ["treatment_plan"],
		},
	}
}

test_deny_dropped if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned", "treatment_plan": "T-1"},
			"views": {},
		},
		"related": {
			"isms.treatment": [
				{
					"type": "isms.treatment",
					"address": "treatments/T-1",
					"config": {"id": "T-1", "status": "dropped"},
				},
			],
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is planned by treatments/T-1, which was dropped: name another treatment, or change `status`",
			"path": ["treatment_plan"],
		},
	}
}

test_allow_open if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned", "treatment_plan": "T-1"},
			"views": {},
		},
		"related": {
			"isms.treatment": [{"type": "isms.treatment", "address": "treatments/T-1", "config": {"id": "T-1", "status": "open"}}],
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == set()
}

test_allow_other_one_dropped if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned", "treatment_plan": "T-1"},
			"views": {},
		},
		"related": {
			"isms.treatment": [
				{
					"type": "isms.treatment",
					"address": "treatments/T-2",
					"config": {"id": "T-2", "status": "dropped"},
				},
			],
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned"},
			"views": {},
		},
	}
	soa_planned_has_treatment.applies with input as instance
}

test_allow_implemented if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented"},
			"views": {},
		},
	}
	not soa_planned_has_treatment.applies with input as instance
}

test_allow_implemented_without if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented"},
			"views": {},
		},
	}
	findings := soa_planned_has_treatment.deny with input as instance
	findings == set()
}
