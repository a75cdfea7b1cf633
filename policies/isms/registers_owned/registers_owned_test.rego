package policies.isms.registers_owned_test

import data.policies.isms.registers_owned

test_deny_nobody if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_owned.deny with input as instance
	findings == {
		{
			"message": "the register `risks` has no owner: set `owner` to a role of isms/records/roles.yaml",
			"path": [],
		},
	}
}

test_deny_empty if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "owner": ""},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_owned.deny with input as instance
	findings == {
		{
			"message": "the register `risks` has no owner: set `owner` to a role of isms/records/roles.yaml",
			"path": ["owner"],
		},
	}
}

test_deny_unknown if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "owner": "nobody"},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_owned.deny with input as instance
	findings == {
		{
			"message": "the owner `nobody` of the register `risks` is not in isms/records/roles.yaml: correct it, or add the role",
			"path": ["owner"],
		},
	}
}

test_allow_owned if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}], "owner": "lead"},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	findings := registers_owned.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	registers_owned.applies with input as instance
}

test_allow_csv if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": [{"id": "R-1"}]},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.csv"},
	}
	not registers_owned.applies with input as instance
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {"entries": null},
			"views": {"ids": {"roles": ["lead"]}},
		},
		"file": {"path": "isms/records/risks.yaml"},
	}
	not registers_owned.applies with input as instance
}
