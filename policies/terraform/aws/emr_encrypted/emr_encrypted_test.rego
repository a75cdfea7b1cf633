package policies.terraform.aws.emr_encrypted_test

import data.policies.terraform.aws.emr_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_sound := {"EncryptionConfiguration": {
	"EnableInTransitEncryption": true,
	"EnableAtRestEncryption": true,
	"AtRestEncryptionConfiguration": {"LocalDiskEncryptionConfiguration": {"EncryptionKeyProviderType": "AwsKms"}},
}}

_text(document) := _input("aws_emr_security_configuration", {"configuration": json.marshal(document)})

_fault := {"message": "X leaves data of clusters unencrypted: `configuration`", "path": ["configuration"]}

test_deny_each_switch if {
	every switch in ["EnableInTransitEncryption", "EnableAtRestEncryption"] {
		document := {"EncryptionConfiguration": object.union(_sound.EncryptionConfiguration, {switch: false})}
		findings := emr_encrypted.deny with input as _text(document)
		findings == {_fault}
	}
}

test_deny_plain_disks if {
	document := {"EncryptionConfiguration": object.remove(
		_sound.EncryptionConfiguration,
		["AtRestEncryptionConfiguration"],
	)}
	findings := emr_encrypted.deny with input as _text(document)
	findings == {_fault}
}

test_deny_other_texts if {
	every text in ["{}", "no json", "[]"] {
		findings := emr_encrypted.deny with input as _input("x", {"configuration": text})
		findings == {_fault}
	}
}

test_allow_sound if {
	findings := emr_encrypted.deny with input as _text(_sound)
	findings == set()
}
