package policies.terraform.azure.key_vault_roles_test

import data.policies.terraform.azure.key_vault_roles

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := key_vault_roles.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard"}, {}, {["rbac_authorization_enabled"]}],
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard", "rbac_authorization_enabled": false}, {}, {["rbac_authorization_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard", "rbac_authorization_enabled": true}, {}],
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard", "enable_rbac_authorization": true}, {}],
	] {
		_paths(case) == set()
	}
}
