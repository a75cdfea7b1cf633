package policies.cloudformation.emr_encrypted_test

import data.policies.cloudformation.emr_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::EMR::SecurityConfiguration",
		{"Properties": {"SecurityConfiguration": {"EncryptionConfiguration": {"EnableInTransitEncryption": true}}}},
		["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"],
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": false},
				},
			},
		},
		["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"],
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": "false"},
				},
			},
		},
		["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"],
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": null},
				},
			},
		},
		["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"],
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": {}},
				},
			},
		},
		["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"],
	],
]

_sound := [
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableAtRestEncryption": true, "EnableInTransitEncryption": true},
				},
			},
		},
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableAtRestEncryption": true, "EnableInTransitEncryption": "true"},
				},
			},
		},
	],
	[
		"AWS::EMR::SecurityConfiguration",
		{
			"Properties": {
				"SecurityConfiguration": {
					"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": "true"},
				},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := emr_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X leaves data of clusters unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := emr_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
