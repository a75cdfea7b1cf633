package policies.isms.devices_encrypted_test

import data.policies.isms.devices_encrypted

test_deny_not_encrypted if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "in_use", "encrypted": false},
			"views": {},
		},
	}
	findings := devices_encrypted.deny with input as instance
	findings == {
		{
			"message": "assets/AS-1 stores data without encryption: encrypt it, and set `encrypted: true`",
			"path": ["encrypted"],
		},
	}
}

test_allow_encrypted if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "in_use", "encrypted": "true"},
			"views": {},
		},
	}
	findings := devices_encrypted.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "in_use", "encrypted": true},
			"views": {},
		},
	}
	devices_encrypted.applies with input as instance
}

test_allow_retired if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "retired", "encrypted": false},
			"views": {},
		},
	}
	findings := devices_encrypted.deny with input as instance
	findings == set()
}

test_allow_service if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "service", "status": "in_use", "encrypted": false},
			"views": {},
		},
	}
	not devices_encrypted.applies with input as instance
}
