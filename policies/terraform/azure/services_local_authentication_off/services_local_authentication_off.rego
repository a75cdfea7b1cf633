# METADATA
# title: Platform services refuse access keys
# description: >-
#   Checks that messaging, search, AI, monitoring and data services do not take keys. A key grants everything to
#   whoever holds it, and says nothing about who that is.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# custom:
#   id: ANX-TF-AZURE-0201
#   severity: medium
#   topic: local-authentication
#   subjects:
#   - azurerm_servicebus_namespace
#   - azurerm_eventgrid_topic
#   - azurerm_eventgrid_domain
#   - azurerm_cognitive_account
#   - azurerm_app_configuration
#   - azurerm_machine_learning_compute_cluster
#   - azurerm_machine_learning_compute_instance
#   - azurerm_web_pubsub
#   - azurerm_signalr_service
#   - azurerm_search_service
#   - azurerm_automation_account
#   - azurerm_eventhub_namespace
#   - azurerm_cosmosdb_account
#   - azurerm_iothub
#   - azurerm_log_analytics_workspace
#   - azurerm_application_insights
#   - azurerm_batch_account
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "requests are signed in with an identity"}
#   - {id: A.5.17, strength: supports, rationale: "fewer shared secrets are in use"}
#   - {id: A.8.2, strength: supports, rationale: "keys, which may do everything, have no use"}
#   - {id: A.5.18, strength: supports, rationale: "access can be granted and withdrawn by person"}
#   does_not_show: which roles are assigned
#   remediation: >-
#     Set `local_auth_enabled = false` (`local_authentication_enabled`, `local_authentication_disabled`).
package policies.terraform.azure.services_local_authentication_off

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"azurerm_servicebus_namespace",
		"azurerm_eventgrid_topic",
		"azurerm_eventgrid_domain",
		"azurerm_cognitive_account",
		"azurerm_app_configuration",
		"azurerm_machine_learning_compute_cluster",
		"azurerm_machine_learning_compute_instance",
		"azurerm_web_pubsub",
		"azurerm_signalr_service",
		"azurerm_search_service",
		"azurerm_automation_account",
	}
	not _keyless
	finding := {"message": sprintf("%s accepts access keys", [input.subject.address]), "path": _keyless_place}
}

deny contains finding if {
	input.subject.type == "azurerm_eventhub_namespace"
	not _hub_keyless
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["local_authentication_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_cosmosdb_account"
	not _cosmos_keyless
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["local_authentication_disabled"],
	}
}

_keyless if values.is_false(input.subject.config.local_auth_enabled)

_keyless if values.is_false(input.subject.config.local_authentication_enabled)

default _keyless_place := ["local_auth_enabled"]

_keyless_place := ["local_authentication_enabled"] if values.is_true(input.subject.config.local_authentication_enabled)

_hub_keyless if values.is_false(input.subject.config.local_authentication_enabled)

_cosmos_keyless if values.is_true(input.subject.config.local_authentication_disabled)

# Where nothing is said, these take keys, too; what is said counts.
deny contains finding if {
	input.subject.type in {"azurerm_iothub", "azurerm_log_analytics_workspace"}
	values.is_true(input.subject.config.local_authentication_enabled)
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["local_authentication_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_log_analytics_workspace", "azurerm_application_insights"}
	values.is_false(input.subject.config.local_authentication_disabled)
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["local_authentication_disabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_batch_account"
	"SharedKey" in input.subject.config.allowed_authentication_modes
	finding := {
		"message": sprintf("%s accepts access keys", [input.subject.address]),
		"path": ["allowed_authentication_modes"],
	}
}
