package policies.terraform.azure.services_paid_tier_test

import data.policies.terraform.azure.services_paid_tier

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_in_a_tier_without_service_level if {
	every config in [{"sku": "Free_F1"}, {"sku": "free"}] {
		findings := services_paid_tier.deny with input as _input("azurerm_web_pubsub", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": "Standard_S1"}, {}, {"sku": ["x"]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_web_pubsub", config)
		findings == set()
	}
}

test_deny_3_is_in_a_tier_without_service_level if {
	every config in [{"sku": [{"name": "Free_F1"}]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_signalr_service", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku", 0, "name"]}}
	}
}

test_allow_4 if {
	every config in [{"sku": [{"name": "Standard_S1"}]}, {}, {"sku": [{"name": ["x"]}]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_signalr_service", config)
		findings == set()
	}
}

test_deny_5_is_in_a_tier_without_service_level if {
	every config in [{}] {
		findings := services_paid_tier.deny with input as _input("azurerm_app_configuration", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku"]}}
	}
}

test_allow_6 if {
	every config in [{"sku": "standard"}] {
		findings := services_paid_tier.deny with input as _input("azurerm_app_configuration", config)
		findings == set()
	}
}

test_deny_7_is_in_a_tier_without_service_level if {
	every config in [{"sku": [{"name": "Dev(No SLA)_Standard_D11_v2"}]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_kusto_cluster", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku", 0, "name"]}}
	}
}

test_allow_8 if {
	every config in [{"sku": [{"name": "Standard_D13_v2"}]}, {}, {"sku": [{"name": ["x"]}]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_kusto_cluster", config)
		findings == set()
	}
}

test_deny_9_is_in_a_tier_without_service_level if {
	every config in [{"sku_name": "F1"}, {"sku_name": "B1"}] {
		findings := services_paid_tier.deny with input as _input("azurerm_service_plan", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku_name"]}}
	}
}

test_allow_10 if {
	every config in [{"sku_name": "P1v3"}, {}, {"sku_name": ["x"]}] {
		findings := services_paid_tier.deny with input as _input("azurerm_service_plan", config)
		findings == set()
	}
}
