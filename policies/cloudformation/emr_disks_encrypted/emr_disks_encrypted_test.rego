package policies.cloudformation.emr_disks_encrypted_test

import data.policies.cloudformation.emr_disks_encrypted

_input(disks) := {"subject": {"address": "X", "config": {"Properties": {"SecurityConfiguration": _encryption(disks)}}}}

_encryption(disks) := {"EncryptionConfiguration": {"AtRestEncryptionConfiguration": _at_rest(disks)}}

_at_rest(disks) := {"LocalDiskEncryptionConfiguration": disks}

test_deny_off if {
	every disks in [{"EnableEbsEncryption": false}, {"EncryptionKeyProviderType": "AwsKms"}] {
		findings := emr_disks_encrypted.deny with input as _input(disks)
		{finding.message | some finding in findings} == {"X leaves disks of clusters unencrypted"}
	}
}

test_allow_on if {
	findings := emr_disks_encrypted.deny with input as _input({"EnableEbsEncryption": true})
	findings == set()
	emr_disks_encrypted.applies with input as _input({"EnableEbsEncryption": true})
}
