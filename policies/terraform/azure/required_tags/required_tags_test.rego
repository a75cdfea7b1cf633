package policies.terraform.azure.required_tags_test

import data.policies.terraform.azure.required_tags

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := required_tags.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-AZURE-0329": {"required": ["owner", "classification"]}}
}

test_deny_faults if {
	every case in [
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard"}, {}, {["tags"], ["tags"]}],
		["azurerm_cosmosdb_account", {"name": "shop", "tags": {"Owner": "shop"}}, {}, {["tags"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_key_vault", {"name": "shop", "sku_name": "standard", "tags": {"Owner": "shop", "Classification": "internal"}}, {}],
	] {
		_paths(case) == set()
	}
}
