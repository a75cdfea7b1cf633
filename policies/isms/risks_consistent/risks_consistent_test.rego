package policies.isms.risks_consistent_test

import data.policies.isms.risks_consistent

test_deny_wrong_product if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "likelihood": 3, "impact": 4, "level": 7},
			"views": {},
		},
	}
	findings := risks_consistent.deny with input as instance
	findings == {
		{
			"message": "the level of risks/R-1 is 7, and its likelihood times its impact is 12: correct one of them",
			"path": ["level"],
		},
	}
}

test_deny_more_left_than_there_was if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "level": 6, "residual_level": "8"},
			"views": {},
		},
	}
	findings := risks_consistent.deny with input as instance
	findings == {
		{
			"message": "the residual level of risks/R-1 is 8, above its level of 6: correct one of them",
			"path": ["residual_level"],
		},
	}
}

test_allow_sound if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "likelihood": "3", "impact": "4", "level": "12", "residual_level": "12"},
			"views": {},
		},
	}
	findings := risks_consistent.deny with input as instance
	findings == set()
}

test_allow_gaps if {
	instance := {
		"subject": {
			"type": "isms.risk",
			"address": "risks/R-1",
			"config": {"id": "R-1", "likelihood": "often", "impact": 4, "level": 12},
			"views": {},
		},
	}
	findings := risks_consistent.deny with input as instance
	findings == set()
}
