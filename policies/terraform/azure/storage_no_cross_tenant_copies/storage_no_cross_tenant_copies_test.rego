package policies.terraform.azure.storage_no_cross_tenant_copies_test

import data.policies.terraform.azure.storage_no_cross_tenant_copies

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := storage_no_cross_tenant_copies.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard", "cross_tenant_replication_enabled": true}, {}, {["cross_tenant_replication_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard"}, {}],
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard", "cross_tenant_replication_enabled": false}, {}],
	] {
		_paths(case) == set()
	}
}
