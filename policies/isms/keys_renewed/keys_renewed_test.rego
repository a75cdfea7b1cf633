package policies.isms.keys_renewed_test

import data.policies.isms.keys_renewed

test_deny_later if {
	instance := {
		"subject": {
			"type": "isms.key",
			"address": "keys/K-1",
			"config": {"id": "K-1", "rotation_days": 90},
			"views": {"days": {"renewed_on": -100, "expires": 265}},
		},
	}
	findings := keys_renewed.deny with input as instance
	findings == {
		{
			"message": "keys/K-1 ends 365 days after its renewal, and is to be renewed every 90: correct one of them",
			"path": ["expires"],
		},
	}
}

test_allow_in_time if {
	instance := {
		"subject": {
			"type": "isms.key",
			"address": "keys/K-1",
			"config": {"id": "K-1", "rotation_days": "365"},
			"views": {"days": {"renewed_on": -100, "expires": 265}},
		},
	}
	findings := keys_renewed.deny with input as instance
	findings == set()
}

test_allow_no_number if {
	instance := {
		"subject": {
			"type": "isms.key",
			"address": "keys/K-1",
			"config": {"id": "K-1", "rotation_days": "often"},
			"views": {"days": {"renewed_on": -100, "expires": 265}},
		},
	}
	findings := keys_renewed.deny with input as instance
	findings == set()
}
