package policies.terraform.aws.msk_tls_test

import data.policies.terraform.aws.msk_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_in_transit": [{"client_broker": "PLAINTEXT"}]}]},
		["encryption_info", 0, "encryption_in_transit", 0, "client_broker"],
	],
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_in_transit": [{"client_broker": "TLS_PLAINTEXT"}]}]},
		["encryption_info", 0, "encryption_in_transit", 0, "client_broker"],
	],
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_in_transit": [{"in_cluster": false}]}]},
		["encryption_info", 0, "encryption_in_transit", 0, "in_cluster"],
	],
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_in_transit": [{"in_cluster": "false"}]}]},
		["encryption_info", 0, "encryption_in_transit", 0, "in_cluster"],
	],
]

_sound := [
	["aws_msk_cluster", {}],
	["aws_msk_cluster", {"encryption_info": [{"encryption_in_transit": [{"client_broker": {}}]}]}],
	["aws_msk_cluster", {"encryption_info": [{"encryption_in_transit": [{"client_broker": "elsewise"}]}]}],
	["aws_msk_cluster", {"encryption_info": [{"encryption_in_transit": [{"in_cluster": true}]}]}],
	["aws_msk_cluster", {"encryption_info": [{"encryption_in_transit": [{"in_cluster": {}}]}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := msk_tls.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X sends messages as plain text: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := msk_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
