package policies.isms.risks_treated_test

import data.policies.isms.risks_treated

test_deny_nothing_done if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 9},
			"views": {},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == {
		{
			"message": "the level 9 of risks/R-1 is above the appetite of 8: add a treatment, or have it accepted",
			"path": ["level"],
		},
	}
}

test_deny_above_the_criteria if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": "6"},
			"views": {"appetite": 4},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == {
		{
			"message": "the level 6 of risks/R-1 is above the appetite of 4: add a treatment, or have it accepted",
			"path": ["level"],
		},
	}
}

test_deny_dropped if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 12},
			"views": {},
		},
		"related": {
			"isms.treatment": [
				{
					"type": "isms.treatment",
					"address": "treatments/T-1",
					"config": {"id": "T-1", "risk": "R-1", "status": "dropped"},
				},
			],
		},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == {
		{
			"message": "the level 12 of risks/R-1 is above the appetite of 8: add a treatment, or have it accepted",
			"path": ["level"],
		},
	}
}

test_deny_expired_acceptance if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 12},
			"views": {},
		},
		"related": {
			"isms.acceptance": [
				{
					"type": "isms.acceptance",
					"address": "acceptances/RA-1",
					"config": {"id": "RA-1", "risk": "R-1", "expires": "2026-01-30"},
				},
			],
		},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == {
		{
			"message": "the level 12 of risks/R-1 is above the appetite of 8: add a treatment, or have it accepted",
			"path": ["level"],
		},
	}
}

test_allow_planned if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 12},
			"views": {},
		},
		"related": {
			"isms.treatment": [
				{
					"type": "isms.treatment",
					"address": "treatments/T-1",
					"config": {"id": "T-1", "risk": "R-1", "status": "open"},
				},
			],
		},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == set()
}

test_allow_accepted if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 12},
			"views": {},
		},
		"related": {
			"isms.acceptance": [
				{
					"type": "isms.acceptance",
					"address": "acceptances/RA-1",
					"config": {"id": "RA-1", "risk": "R-1", "expires": "2026-01-31"},
				},
			],
		},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == set()
}

test_allow_within_the_appetite if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 8},
			"views": {},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "information", "level": 8},
			"views": {},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	risks_treated.applies with input as instance
}

test_allow_opportunity if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "opportunity", "level": 20},
			"views": {},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	findings := risks_treated.deny with input as instance
		with data.parameters as {"ANX-ISMS-0040": {"appetite": 8}}
	findings == set()
}

test_allow_opportunity_is_not_judged if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "category": "opportunity", "level": 20},
			"views": {},
		},
		"related": {},
		"as_of": "2026-01-31",
	}
	not risks_treated.applies with input as instance
}
