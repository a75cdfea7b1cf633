package policies.isms.backups_protected_test

import data.policies.isms.backups_protected

test_deny_not_encrypted if {
	instance := {
		"subject": {
			"type": "isms.backup",
			"address": "backups/B-1",
			"config": {"id": "B-1", "encrypted": false, "protected": true},
			"views": {},
		},
	}
	findings := backups_protected.deny with input as instance
	findings == {
		{
			"message": "the backup backups/B-1 is not encrypted: change that, and set `encrypted: true`",
			"path": ["encrypted"],
		},
	}
}

test_deny_not_protected if {
	instance := {
		"subject": {
			"type": "isms.backup",
			"address": "backups/B-1",
			"config": {"id": "B-1", "encrypted": true, "protected": "false"},
			"views": {},
		},
	}
	findings := backups_protected.deny with input as instance
	findings == {
		{
			"message": "the backup backups/B-1 can be deleted by those who run the system: change that, and set `protected: true`",
			"path": ["protected"],
		},
	}
}

test_allow_both if {
	instance := {
		"subject": {
			"type": "isms.backup",
			"address": "backups/B-1",
			"config": {"id": "B-1", "encrypted": true, "protected": true},
			"views": {},
		},
	}
	findings := backups_protected.deny with input as instance
	findings == set()
}

test_allow_nothing_said if {
	instance := {"subject": {"type": "isms.backup", "address": "backups/B-1", "config": {"id": "B-1"}, "views": {}}}
	findings := backups_protected.deny with input as instance
	findings == set()
}
