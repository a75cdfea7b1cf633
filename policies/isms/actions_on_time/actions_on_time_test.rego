package policies.isms.actions_on_time_test

import data.policies.isms.actions_on_time

test_deny_overdue if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "status": "open", "due_on": "2026-01-01"},
			"views": {"days": {"due_on": -30}},
		},
	}
	findings := actions_on_time.deny with input as instance
	findings == {
		{
			"message": "treatments/T-1 was due 30 days ago and is not done: do it and set `status`, or agree on a new `due_on`",
			"path": ["due_on"],
		},
	}
}

test_allow_to_come if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "status": "open", "due_on": "2026-01-01"},
			"views": {"days": {"due_on": 0}},
		},
	}
	findings := actions_on_time.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "status": "open", "due_on": "2026-01-01"},
			"views": {"days": {"due_on": 0}},
		},
	}
	actions_on_time.applies with input as instance
}

test_allow_done if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "status": "done", "due_on": "2026-01-01"},
			"views": {"days": {"due_on": -30}},
		},
	}
	findings := actions_on_time.deny with input as instance
	findings == set()
}

test_allow_done_is_not_judged if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "status": "done", "due_on": "2026-01-01"},
			"views": {"days": {"due_on": -30}},
		},
	}
	not actions_on_time.applies with input as instance
}
