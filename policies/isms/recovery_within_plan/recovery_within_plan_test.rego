package policies.isms.recovery_within_plan_test

import data.policies.isms.recovery_within_plan

test_deny_too_slow if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "passed", "recovery_hours": 4.5, "loss_hours": 1},
			"views": {},
		},
		"related": {
			"isms.continuity_plan": [
				{
					"type": "isms.continuity_plan",
					"address": "continuity-plans/CP-1",
					"config": {"id": "CP-1", "recovery_hours": 4, "loss_hours": 1},
				},
			],
		},
	}
	findings := recovery_within_plan.deny with input as instance
	findings == {
		{
			"message": "`recovery_hours` of continuity-tests/CT-1 is 4.5, and continuity-plans/CP-1 allows 4: it did not pass, so set `result` and mend it",
			"path": ["recovery_hours"],
		},
	}
}

test_deny_too_much_lost if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "passed", "recovery_hours": 4, "loss_hours": "2"},
			"views": {},
		},
		"related": {
			"isms.continuity_plan": [
				{
					"type": "isms.continuity_plan",
					"address": "continuity-plans/CP-1",
					"config": {"id": "CP-1", "recovery_hours": 4, "loss_hours": 1},
				},
			],
		},
	}
	findings := recovery_within_plan.deny with input as instance
	findings == {
		{
			"message": "`loss_hours` of continuity-tests/CT-1 is 2, and continuity-plans/CP-1 allows 1: it did not pass, so set `result` and mend it",
			"path": ["loss_hours"],
		},
	}
}

test_allow_within if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "passed", "recovery_hours": 4, "loss_hours": 1},
			"views": {},
		},
		"related": {
			"isms.continuity_plan": [
				{
					"type": "isms.continuity_plan",
					"address": "continuity-plans/CP-1",
					"config": {"id": "CP-1", "recovery_hours": 4, "loss_hours": 1},
				},
			],
		},
	}
	findings := recovery_within_plan.deny with input as instance
	findings == set()
}

test_allow_what_says_so if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "failed", "recovery_hours": 9, "loss_hours": 9},
			"views": {},
		},
		"related": {
			"isms.continuity_plan": [
				{
					"type": "isms.continuity_plan",
					"address": "continuity-plans/CP-1",
					"config": {"id": "CP-1", "recovery_hours": 4, "loss_hours": 1},
				},
			],
		},
	}
	findings := recovery_within_plan.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "passed", "recovery_hours": 4, "loss_hours": 1},
			"views": {},
		},
		"related": {
			"isms.continuity_plan": [
				{
					"type": "isms.continuity_plan",
					"address": "continuity-plans/CP-1",
					"config": {"id": "CP-1", "recovery_hours": 4, "loss_hours": 1},
				},
			],
		},
	}
	recovery_within_plan.applies with input as instance
}

test_allow_no_plan if {
	instance := {
		"subject": {
			"type": "isms.continuity_test",
			"address": "continuity-tests/CT-1",
			"config": {"id": "CT-1", "plan": "CP-1", "result": "passed", "recovery_hours": 4, "loss_hours": 1},
			"views": {},
		},
		"related": {},
	}
	not recovery_within_plan.applies with input as instance
}
