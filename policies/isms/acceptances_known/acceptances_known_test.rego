package policies.isms.acceptances_known_test

import data.policies.isms.acceptances_known

test_deny_nothing if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1"},
			"views": {"known": false},
		},
	}
	findings := acceptances_known.deny with input as instance
	findings == {{"message": "acceptances/RA-1 does not say what it accepts: set `policy` or `control`", "path": []}}
}

test_deny_both if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "policy": "ANX-K8S-0001", "control": "A.8.9"},
			"views": {"known": true},
		},
	}
	findings := acceptances_known.deny with input as instance
	findings == {{"message": "acceptances/RA-1 names a policy and a control: keep one of them", "path": ["control"]}}
}

test_deny_unknown if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "policy": "ANX-K8S-9999"},
			"views": {"known": false},
		},
	}
	findings := acceptances_known.deny with input as instance
	findings == {
		{
			"message": "acceptances/RA-1 names the policy `ANX-K8S-9999`, which does not exist: correct it, or take the entry out",
			"path": ["policy"],
		},
	}
}

test_allow_known if {
	instance := {
		"subject": {
			"type": "isms.acceptance",
			"address": "acceptances/RA-1",
			"config": {"id": "RA-1", "control": "A.8.9"},
			"views": {"known": true},
		},
	}
	findings := acceptances_known.deny with input as instance
	findings == set()
}
