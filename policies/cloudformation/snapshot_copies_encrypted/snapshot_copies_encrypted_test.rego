package policies.cloudformation.snapshot_copies_encrypted_test

import data.policies.cloudformation.snapshot_copies_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
]

_sound := [
	[
		"AWS::DLM::LifecyclePolicy",
		{
			"Properties": {
				"PolicyDetails": {
					"Actions": [
						{
							"Name": "a",
							"CrossRegionCopy": [{"Target": "eu-central-1", "EncryptionConfiguration": {"Encrypted": true}}],
						},
					],
				},
			},
		},
	],
	["AWS::DLM::LifecyclePolicy", {"Properties": {"PolicyDetails": {"Actions": [{"Name": "a"}]}}}],
	["AWS::DLM::LifecyclePolicy", {"Properties": {"PolicyDetails": {"Actions": {}}}}],
	["AWS::DLM::LifecyclePolicy", {}],
]

test_deny_faults if {
	every case in _faults {
		findings := snapshot_copies_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X copies snapshots unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := snapshot_copies_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_details(details) := _input("AWS::DLM::LifecyclePolicy", {"Properties": {"PolicyDetails": details}})

test_deny_copy_without_encryption if {
	every copy in [{"EncryptionConfiguration": {"Encrypted": false}}, {"Target": "eu-central-1"}] {
		input_ := _details({"Actions": [{"CrossRegionCopy": [copy]}]})
		findings := snapshot_copies_encrypted.deny with input as input_
		path := ["PolicyDetails", "Actions", 0, "CrossRegionCopy", 0, "EncryptionConfiguration", "Encrypted"]
		{finding.path | some finding in findings} == {array.concat(["Properties"], path)}
	}
}

test_deny_rule_without_encryption if {
	every rule in [{"Encrypted": false}, {"Target": "eu-central-1"}] {
		findings := snapshot_copies_encrypted.deny with input as _details({"Schedules": [{"CrossRegionCopyRules": [rule]}]})
		path := ["PolicyDetails", "Schedules", 0, "CrossRegionCopyRules", 0, "Encrypted"]
		{finding.path | some finding in findings} == {array.concat(["Properties"], path)}
	}
}
