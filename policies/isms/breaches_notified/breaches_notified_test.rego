package policies.isms.breaches_notified_test

import data.policies.isms.breaches_notified

test_deny_nobody_told if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "incident", "personal_data": true},
			"views": {"days": {"reported_on": -4}},
		},
	}
	findings := breaches_notified.deny with input as instance
		with data.parameters as {"ANX-ISMS-0078": {"notification_days": 3}}
	findings == {
		{
			"message": "incidents/INC-1 touched data of persons 4 days ago and does not say who was told: set `notified_on`",
			"path": [],
		},
	}
}

test_deny_told_late if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "incident", "personal_data": true, "notified_on": "2026-01-21"},
			"views": {"days": {"reported_on": -20, "notified_on": -10}},
		},
	}
	findings := breaches_notified.deny with input as instance
		with data.parameters as {"ANX-ISMS-0078": {"notification_days": 3}}
	findings == {
		{
			"message": "incidents/INC-1 was told to the authority after 10 days, and at most 3 are allowed: see how that came",
			"path": ["notified_on"],
		},
	}
}

test_allow_told if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "incident", "personal_data": true, "notified_on": "2026-01-14"},
			"views": {"days": {"reported_on": -20, "notified_on": -17}},
		},
	}
	findings := breaches_notified.deny with input as instance
		with data.parameters as {"ANX-ISMS-0078": {"notification_days": 3}}
	findings == set()
}

test_allow_time_left if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "incident", "personal_data": true},
			"views": {"days": {"reported_on": -3}},
		},
	}
	findings := breaches_notified.deny with input as instance
		with data.parameters as {"ANX-ISMS-0078": {"notification_days": 3}}
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "incident", "personal_data": true},
			"views": {"days": {}},
		},
	}
	breaches_notified.applies with input as instance
}

test_allow_event if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "event", "personal_data": true},
			"views": {"days": {"reported_on": -9}},
		},
	}
	not breaches_notified.applies with input as instance
}

test_allow_event_without_findings if {
	instance := {
		"subject": {
			"type": "isms.incident",
			"address": "incidents/INC-1",
			"config": {"id": "INC-1", "decision": "event", "personal_data": true},
			"views": {"days": {"reported_on": -9}},
		},
	}
	findings := breaches_notified.deny with input as instance
		with data.parameters as {"ANX-ISMS-0078": {"notification_days": 3}}
	findings == set()
}
