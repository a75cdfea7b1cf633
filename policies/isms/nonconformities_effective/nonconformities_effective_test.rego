package policies.isms.nonconformities_effective_test

import data.policies.isms.nonconformities_effective

test_deny_no_help if {
	instance := {
		"subject": {
			"type": "isms.nonconformity",
			"address": "nonconformities/NC-1",
			"config": {"id": "NC-1", "status": "closed", "effective": false},
			"views": {},
		},
	}
	findings := nonconformities_effective.deny with input as instance
	findings == {
		{
			"message": "nonconformities/NC-1 is closed, and its action did not help: set `status: in_progress` and find another action",
			"path": ["effective"],
		},
	}
}

test_allow_helped if {
	instance := {
		"subject": {
			"type": "isms.nonconformity",
			"address": "nonconformities/NC-1",
			"config": {"id": "NC-1", "status": "closed", "effective": true},
			"views": {},
		},
	}
	findings := nonconformities_effective.deny with input as instance
	findings == set()
}

test_allow_open if {
	instance := {
		"subject": {
			"type": "isms.nonconformity",
			"address": "nonconformities/NC-1",
			"config": {"id": "NC-1", "status": "in_progress", "effective": false},
			"views": {},
		},
	}
	findings := nonconformities_effective.deny with input as instance
	findings == set()
}
