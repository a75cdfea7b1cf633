package policies.isms.registers_filled_test

import data.policies.isms.registers_filled

test_deny_empty if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": "lead", "entries": []},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.yaml"},
	}
	findings := registers_filled.deny with input as instance
	findings == {{"message": "the register `backups` has no entries: add them, or take it away", "path": ["entries"]}}
}

test_deny_no_list if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": "lead"},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.yaml"},
	}
	findings := registers_filled.deny with input as instance
	findings == {{"message": "the register `backups` has no entries: add them, or take it away", "path": []}}
}

test_allow_filled if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": "lead", "entries": [{"id": "B-1"}]},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.yaml"},
	}
	findings := registers_filled.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": "lead", "entries": [{"id": "B-1"}]},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.yaml"},
	}
	registers_filled.applies with input as instance
}

test_allow_template if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": null, "entries": []},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.yaml"},
	}
	not registers_filled.applies with input as instance
}

test_allow_no_incidents if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "incidents",
			"config": {"owner": "lead", "entries": []},
			"views": {"register": {"name": "incidents"}},
		},
		"file": {"path": "isms/records/incidents.yaml"},
	}
	findings := registers_filled.deny with input as instance
	findings == set()
}

test_allow_csv if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "backups",
			"config": {"owner": "lead", "entries": []},
			"views": {"register": {"name": "backups"}},
		},
		"file": {"path": "isms/records/backups.csv"},
	}
	not registers_filled.applies with input as instance
}
