package policies.cloudformation.kms_key_rotation_test

import data.policies.cloudformation.kms_key_rotation

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::KMS::Key", {}, ["Properties", "EnableKeyRotation"]],
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": false}}, ["Properties", "EnableKeyRotation"]],
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": "false"}}, ["Properties", "EnableKeyRotation"]],
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": null}}, ["Properties", "EnableKeyRotation"]],
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": {}}}, ["Properties", "EnableKeyRotation"]],
]

_sound := [
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": true}}],
	["AWS::KMS::Key", {"Properties": {"EnableKeyRotation": "true"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := kms_key_rotation.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is never rotated", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := kms_key_rotation.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_symmetric if {
	every properties in [{}, {"KeySpec": "SYMMETRIC_DEFAULT", "KeyUsage": "ENCRYPT_DECRYPT"}] {
		kms_key_rotation.applies with input as _input("AWS::KMS::Key", {"Properties": properties})
	}
}

test_allow_other_keys if {
	every properties in [{"KeySpec": "RSA_2048"}, {"KeyUsage": "SIGN_VERIFY"}] {
		not kms_key_rotation.applies with input as _input("AWS::KMS::Key", {"Properties": properties})
	}
}
