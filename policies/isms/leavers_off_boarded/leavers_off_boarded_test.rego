package policies.isms.leavers_off_boarded_test

import data.policies.isms.leavers_off_boarded

test_deny_access_later if {
	instance := {
		"subject": {
			"type": "isms.personnel_step",
			"address": "personnel/P-1",
			"config": {"id": "P-1", "status": "left"},
			"views": {"days": {"left_on": -30, "access_removed_on": -28, "assets_returned_on": -30}},
		},
	}
	findings := leavers_off_boarded.deny with input as instance
		with data.parameters as {"ANX-ISMS-0071": {"access_days": 1, "asset_days": 14}}
	findings == {
		{
			"message": "`access_removed_on` of personnel/P-1 lies 2 days after `left_on`, and at most 1 are allowed: see how that came",
			"path": ["access_removed_on"],
		},
	}
}

test_deny_assets_later if {
	instance := {
		"subject": {
			"type": "isms.personnel_step",
			"address": "personnel/P-1",
			"config": {"id": "P-1", "status": "left"},
			"views": {"days": {"left_on": -30, "access_removed_on": -30, "assets_returned_on": -15}},
		},
	}
	findings := leavers_off_boarded.deny with input as instance
		with data.parameters as {"ANX-ISMS-0071": {"access_days": 1, "asset_days": 14}}
	findings == {
		{
			"message": "`assets_returned_on` of personnel/P-1 lies 15 days after `left_on`, and at most 14 are allowed: see how that came",
			"path": ["assets_returned_on"],
		},
	}
}

test_allow_in_time if {
	instance := {
		"subject": {
			"type": "isms.personnel_step",
			"address": "personnel/P-1",
			"config": {"id": "P-1", "status": "left"},
			"views": {"days": {"left_on": -30, "access_removed_on": -29, "assets_returned_on": -16}},
		},
	}
	findings := leavers_off_boarded.deny with input as instance
		with data.parameters as {"ANX-ISMS-0071": {"access_days": 1, "asset_days": 14}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.personnel_step",
			"address": "personnel/P-1",
			"config": {"id": "P-1", "status": "left"},
			"views": {"days": {"left_on": -30, "access_removed_on": 0, "assets_returned_on": 0}},
		},
	}
	leavers_off_boarded.applies with input as instance
}

test_allow_active if {
	instance := {
		"subject": {
			"type": "isms.personnel_step",
			"address": "personnel/P-1",
			"config": {"id": "P-1", "status": "active"},
			"views": {"days": {"left_on": -30, "access_removed_on": 0, "assets_returned_on": 0}},
		},
	}
	not leavers_off_boarded.applies with input as instance
}
