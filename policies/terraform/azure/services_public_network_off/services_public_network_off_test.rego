package policies.terraform.azure.services_public_network_off_test

import data.policies.terraform.azure.services_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := services_public_network_off.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"public_network_access_enabled": false}, {"virtual_network_type": "Internal"}] {
		findings := services_public_network_off.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == set()
	}
}

test_deny_3_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_enabled": true}] {
		findings := services_public_network_off.deny with input as _input("azurerm_data_factory", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_enabled"]}}
	}
}

test_allow_4 if {
	every config in [{"public_network_enabled": false}] {
		findings := services_public_network_off.deny with input as _input("azurerm_data_factory", config)
		findings == set()
	}
}

test_deny_5_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access": "Enabled"}, {"public_network_access": ["x"]}] {
		findings := services_public_network_off.deny with input as _input("azurerm_app_configuration", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access"]}}
	}
}

test_allow_6 if {
	every config in [{"public_network_access": "Disabled"}] {
		findings := services_public_network_off.deny with input as _input("azurerm_app_configuration", config)
		findings == set()
	}
}

test_deny_7_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := services_public_network_off.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_8 if {
	every config in [{"public_network_access_enabled": false}] {
		findings := services_public_network_off.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

test_deny_9_can_be_reached_from_public_networks if {
	every config in [{}, {"incoming_traffic_policy": "AllowAllTraffic"}, {"incoming_traffic_policy": ["x"]}] {
		findings := services_public_network_off.deny with input as _input("azurerm_storage_sync", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["incoming_traffic_policy"]}}
	}
}

test_allow_10 if {
	every config in [{"incoming_traffic_policy": "AllowVirtualNetworksOnly"}] {
		findings := services_public_network_off.deny with input as _input("azurerm_storage_sync", config)
		findings == set()
	}
}

test_deny_logs_from_everywhere if {
	every config in [
		{"internet_ingestion_enabled": true},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_application_insights", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["internet_ingestion_enabled"]}}
	}
}

test_deny_logs_asked_from_everywhere if {
	every config in [
		{"internet_query_enabled": true},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_log_analytics_workspace", config)
		findings == {{"message": "x.main can be queried from public networks", "path": ["internet_query_enabled"]}}
	}
}

test_allow_logs_inside if {
	every config in [
		{"internet_ingestion_enabled": false, "internet_query_enabled": false},
		{},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_log_analytics_workspace", config)
		findings == set()
	}
}

test_deny_managed_instance if {
	every config in [
		{"public_data_endpoint_enabled": true},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_mssql_managed_instance", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_data_endpoint_enabled"]}}
	}
}

test_allow_managed_instance if {
	every config in [
		{},
		{"public_data_endpoint_enabled": false},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_mssql_managed_instance", config)
		findings == set()
	}
}

test_deny_word if {
	every config in [
		{},
		{"public_network_access": "Enabled"},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_eventgrid_namespace", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access"]}}
	}
}

test_allow_batch_account_with_rules if {
	every config in [
		{"network_profile": [{"account_access": [{"default_action": "Deny"}]}]},
	] {
		findings := services_public_network_off.deny with input as _input("azurerm_batch_account", config)
		findings == set()
	}
}
