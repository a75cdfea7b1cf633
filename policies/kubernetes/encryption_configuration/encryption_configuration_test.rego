package policies.kubernetes.encryption_configuration_test

import data.policies.kubernetes.encryption_configuration

_configuration(config) := {"subject": {"address": "EncryptionConfiguration (unnamed)", "config": config}}

test_deny_identity_first if {
	config := {"resources": [{"resources": ["secrets"], "providers": [{"identity": {}}, {"secretbox": {}}]}]}
	findings := encryption_configuration.deny with input as _configuration(config)
	findings == {{
		"message": "EncryptionConfiguration (unnamed) writes secrets as plain text",
		"path": ["resources", 0, "providers", 0],
	}}
}

test_deny_secrets_left_out if {
	config := {"resources": [{"resources": ["configmaps"], "providers": [{"secretbox": {}}]}]}
	findings := encryption_configuration.deny with input as _configuration(config)
	findings == {{"message": "EncryptionConfiguration (unnamed) leaves secrets out", "path": ["resources"]}}
}

test_allow_encryption if {
	config := {"resources": [{"resources": ["secrets"], "providers": [{"kms": {}}, {"identity": {}}]}]}
	encryption_configuration.deny == set() with input as _configuration(config)
}

test_allow_wrong_types if {
	encryption_configuration.deny == set() with input as _configuration({"resources": "secrets"})
}

test_deny_keys_that_wear_out if {
	config := {"resources": [{"resources": ["secrets"], "providers": [{"aesgcm": {"keys": []}}, {"identity": {}}]}]}
	findings := encryption_configuration.deny with input as _configuration(config)
	findings == {{
		"message": "EncryptionConfiguration (unnamed) writes secrets with keys that wear out",
		"path": ["resources", 0, "providers", 0],
	}}
}
