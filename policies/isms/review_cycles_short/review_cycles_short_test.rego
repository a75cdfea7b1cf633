package policies.isms.review_cycles_short_test

import data.policies.isms.review_cycles_short

test_deny_two_years if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "scope": "all"},
			"views": {"days": {"reviewed_on": -10, "next_review": 720}},
		},
	}
	findings := review_cycles_short.deny with input as instance
		with data.parameters as {"ANX-ISMS-0051": {"maximum_days": 366, "privileged_days": 100}}
	findings == {
		{
			"message": "`next_review` of access-reviews/AR-1 lies 730 days after `reviewed_on`, and at most 366 are allowed: set an earlier day",
			"path": ["next_review"],
		},
	}
}

test_deny_privileged if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "scope": "privileged"},
			"views": {"days": {"reviewed_on": -10, "next_review": 100}},
		},
	}
	findings := review_cycles_short.deny with input as instance
		with data.parameters as {"ANX-ISMS-0051": {"maximum_days": 366, "privileged_days": 100}}
	findings == {
		{
			"message": "`next_review` of access-reviews/AR-1 lies 110 days after `reviewed_on`, and at most 100 are allowed: set an earlier day",
			"path": ["next_review"],
		},
	}
}

test_allow_a_year if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "scope": "all"},
			"views": {"days": {"reviewed_on": -10, "next_review": 355}},
		},
	}
	findings := review_cycles_short.deny with input as instance
		with data.parameters as {"ANX-ISMS-0051": {"maximum_days": 366, "privileged_days": 100}}
	findings == set()
}

test_allow_privileged_in_a_quarter if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "scope": "privileged"},
			"views": {"days": {"reviewed_on": -10, "next_review": 80}},
		},
	}
	findings := review_cycles_short.deny with input as instance
		with data.parameters as {"ANX-ISMS-0051": {"maximum_days": 366, "privileged_days": 100}}
	findings == set()
}

test_allow_no_dates if {
	instance := {"subject": {"type": "isms.risk", "address": "risks/R-1", "config": {}, "views": {}}}
	findings := review_cycles_short.deny with input as instance
		with data.parameters as {"ANX-ISMS-0051": {"maximum_days": 366, "privileged_days": 100}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "scope": "all"},
			"views": {"days": {"reviewed_on": 0, "next_review": 1}},
		},
	}
	review_cycles_short.applies with input as instance
}

test_allow_what_has_no_cycle if {
	instance := {"subject": {"type": "isms.role", "address": "roles/lead", "config": {}, "views": {}}}
	not review_cycles_short.applies with input as instance
}
