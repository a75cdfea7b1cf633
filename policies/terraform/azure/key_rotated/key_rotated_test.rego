package policies.terraform.azure.key_rotated_test

import data.policies.terraform.azure.key_rotated

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := key_rotated.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_key_vault_key", {"name": "disk", "key_type": "RSA", "key_size": 3072}, {}, {["rotation_policy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_key_vault_key", {"name": "disk", "key_type": "RSA", "key_size": 3072, "rotation_policy": [{"expire_after": "P90D"}]}, {}],
	] {
		_paths(case) == set()
	}
}
