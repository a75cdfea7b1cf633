package policies.isms.controls_included_test

import data.policies.isms.controls_included

test_deny_left_out if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "controls": ["A.8.3", "A.7.4"]},
			"views": {},
		},
		"related": {
			"isms.soa_row": [
				{"type": "isms.soa_row", "address": "soa/A.7.4", "config": {"id": "A.7.4", "applicable": false}},
				{"type": "isms.soa_row", "address": "soa/A.8.3", "config": {"id": "A.8.3", "applicable": true}},
			],
		},
	}
	findings := controls_included.deny with input as instance
	findings == {
		{
			"message": "treatments/T-1 relies on A.7.4, which the Statement of Applicability leaves out: correct one of them",
			"path": ["controls", 1],
		},
	}
}

test_allow_included if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "controls": ["A.8.3"]},
			"views": {},
		},
		"related": {
			"isms.soa_row": [
				{"type": "isms.soa_row", "address": "soa/A.7.4", "config": {"id": "A.7.4", "applicable": false}},
				{"type": "isms.soa_row", "address": "soa/A.8.3", "config": {"id": "A.8.3", "applicable": true}},
			],
		},
	}
	findings := controls_included.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "controls": ["A.8.3"]},
			"views": {},
		},
		"related": {
			"isms.soa_row": [
				{"type": "isms.soa_row", "address": "soa/A.7.4", "config": {"id": "A.7.4", "applicable": false}},
				{"type": "isms.soa_row", "address": "soa/A.8.3", "config": {"id": "A.8.3", "applicable": true}},
			],
		},
	}
	controls_included.applies with input as instance
}

test_allow_none if {
	instance := {
		"subject": {
			"type": "isms.treatment",
			"address": "treatments/T-1",
			"config": {"id": "T-1", "controls": []},
			"views": {},
		},
		"related": {
			"isms.soa_row": [
				{"type": "isms.soa_row", "address": "soa/A.7.4", "config": {"id": "A.7.4", "applicable": false}},
				{"type": "isms.soa_row", "address": "soa/A.8.3", "config": {"id": "A.8.3", "applicable": true}},
			],
		},
	}
	not controls_included.applies with input as instance
}
