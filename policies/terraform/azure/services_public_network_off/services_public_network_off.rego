# METADATA
# title: Platform services are not reachable from public networks
# description: >-
#   Checks that messaging, search, AI, analytics, integration and management services have no public address. A
#   leaked key otherwise works from anywhere.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# - https://learn.microsoft.com/azure/templates/microsoft.search/searchservices
# - https://learn.microsoft.com/azure/private-link/private-endpoint-overview
# custom:
#   id: ANX-TF-AZURE-0200
#   severity: medium
#   topic: network-exposure
#   subjects:
#   - azurerm_servicebus_namespace
#   - azurerm_eventhub_namespace
#   - azurerm_eventgrid_topic
#   - azurerm_eventgrid_domain
#   - azurerm_search_service
#   - azurerm_cognitive_account
#   - azurerm_ai_services
#   - azurerm_databricks_workspace
#   - azurerm_machine_learning_workspace
#   - azurerm_iothub
#   - azurerm_iothub_dps
#   - azurerm_api_management
#   - azurerm_batch_account
#   - azurerm_automation_account
#   - azurerm_web_pubsub
#   - azurerm_signalr_service
#   - azurerm_kusto_cluster
#   - azurerm_purview_account
#   - azurerm_healthcare_service
#   - azurerm_healthcare_fhir_service
#   - azurerm_digital_twins_instance
#   - azurerm_recovery_services_vault
#   - azurerm_log_analytics_workspace
#   - azurerm_application_insights
#   - azurerm_spring_cloud_api_portal
#   - azurerm_data_factory
#   - azurerm_app_configuration
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_storage_sync
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   - azurerm_linux_function_app_slot
#   - azurerm_windows_function_app_slot
#   - azurerm_dashboard_grafana
#   - azurerm_monitor_workspace
#   - azurerm_monitor_data_collection_endpoint
#   - azurerm_bot_service_azure_bot
#   - azurerm_virtual_desktop_workspace
#   - azurerm_iothub_device_update_account
#   - azurerm_key_vault_managed_hardware_security_module
#   - azurerm_virtual_desktop_host_pool
#   - azurerm_eventgrid_namespace
#   - azurerm_managed_redis
#   - azurerm_cosmosdb_mongo_cluster
#   - azurerm_logic_app_standard
#   - azurerm_mssql_managed_instance
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data is not offered to everyone"}
#   does_not_show: who may connect from inside
#   remediation: >-
#     Set `public_network_access_enabled = false` (`public_network_access = "Disabled"`,
#     `internet_ingestion_enabled`, `internet_query_enabled`) and connect through a private endpoint.
package policies.terraform.azure.services_public_network_off

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"azurerm_servicebus_namespace",
		"azurerm_eventhub_namespace",
		"azurerm_eventgrid_topic",
		"azurerm_eventgrid_domain",
		"azurerm_search_service",
		"azurerm_cognitive_account",
		"azurerm_ai_services",
		"azurerm_databricks_workspace",
		"azurerm_machine_learning_workspace",
		"azurerm_iothub",
		"azurerm_iothub_dps",
		"azurerm_api_management",
		"azurerm_batch_account",
		"azurerm_automation_account",
		"azurerm_web_pubsub",
		"azurerm_signalr_service",
		"azurerm_kusto_cluster",
		"azurerm_purview_account",
		"azurerm_healthcare_service",
		"azurerm_healthcare_fhir_service",
		"azurerm_digital_twins_instance",
		"azurerm_recovery_services_vault",
		"azurerm_spring_cloud_api_portal",
		"azurerm_dashboard_grafana",
		"azurerm_monitor_workspace",
		"azurerm_monitor_data_collection_endpoint",
		"azurerm_bot_service_azure_bot",
		"azurerm_virtual_desktop_workspace",
		"azurerm_iothub_device_update_account",
		"azurerm_key_vault_managed_hardware_security_module",
	}
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_data_factory"
	not _factory_inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_app_configuration",
		"azurerm_virtual_desktop_host_pool",
		"azurerm_eventgrid_namespace",
		"azurerm_managed_redis",
		"azurerm_cosmosdb_mongo_cluster",
		"azurerm_logic_app_standard",
	}
	not _config_inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_linux_web_app",
		"azurerm_windows_web_app",
		"azurerm_linux_function_app",
		"azurerm_windows_function_app",
		"azurerm_linux_web_app_slot",
		"azurerm_windows_web_app_slot",
		"azurerm_linux_function_app_slot",
		"azurerm_windows_function_app_slot",
	}
	not _app_inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_sync"
	not _sync_inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["incoming_traffic_policy"],
	}
}

_inside if values.is_false(input.subject.config.public_network_access_enabled)

_inside if azure.one_of(input.subject.config.virtual_network_type, {"internal"})

# A batch account that turns away all addresses which it does not name.
_inside if azure.one_of(input.subject.config.network_profile[0].account_access[0].default_action, {"deny"})

_factory_inside if values.is_false(input.subject.config.public_network_enabled)

_config_inside if azure.disabled(input.subject.config.public_network_access)

_app_inside if values.is_false(input.subject.config.public_network_access_enabled)

_sync_inside if azure.one_of(input.subject.config.incoming_traffic_policy, {"allowvirtualnetworksonly"})

# Closing a log workspace needs a private link scope: what is not said does not count.
deny contains finding if {
	input.subject.type in {"azurerm_log_analytics_workspace", "azurerm_application_insights"}
	values.is_true(input.subject.config.internet_ingestion_enabled)
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["internet_ingestion_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_log_analytics_workspace", "azurerm_application_insights"}
	values.is_true(input.subject.config.internet_query_enabled)
	finding := {
		"message": sprintf("%s can be queried from public networks", [input.subject.address]),
		"path": ["internet_query_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_mssql_managed_instance"
	values.is_true(input.subject.config.public_data_endpoint_enabled)
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_data_endpoint_enabled"],
	}
}
