package policies.cloudformation.msk_tls_test

import data.policies.cloudformation.msk_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "PLAINTEXT"}}}},
		["Properties", "EncryptionInfo", "EncryptionInTransit", "ClientBroker"],
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "TLS_PLAINTEXT"}}}},
		["Properties", "EncryptionInfo", "EncryptionInTransit", "ClientBroker"],
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"InCluster": false}}}},
		["Properties", "EncryptionInfo", "EncryptionInTransit", "InCluster"],
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"InCluster": "false"}}}},
		["Properties", "EncryptionInfo", "EncryptionInTransit", "InCluster"],
	],
]

_sound := [
	["AWS::MSK::Cluster", {}],
	["AWS::MSK::Cluster", {"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": {}}}}}],
	["AWS::MSK::Cluster", {"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "elsewise"}}}}],
	["AWS::MSK::Cluster", {"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"InCluster": true}}}}],
	["AWS::MSK::Cluster", {"Properties": {"EncryptionInfo": {"EncryptionInTransit": {"InCluster": {}}}}}],
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
