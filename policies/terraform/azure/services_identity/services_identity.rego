# METADATA
# title: Platform services have a managed identity
# description: >-
#   Checks that services have a managed identity. Without one, they need stored passwords to reach keys and
#   data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# - https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
# custom:
#   id: ANX-TF-AZURE-0202
#   severity: low
#   topic: workload-identity
#   subjects:
#   - azurerm_cognitive_account
#   - azurerm_eventgrid_topic
#   - azurerm_eventgrid_domain
#   - azurerm_servicebus_namespace
#   - azurerm_search_service
#   - azurerm_kusto_cluster
#   - azurerm_web_pubsub
#   - azurerm_signalr_service
#   - azurerm_container_group
#   - azurerm_automation_account
#   - azurerm_recovery_services_vault
#   - azurerm_data_factory
#   - azurerm_app_configuration
#   - azurerm_batch_account
#   - azurerm_api_management
#   - azurerm_logic_app_standard
#   - azurerm_machine_learning_workspace
#   - azurerm_iothub
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the service has an identity of its own"}
#   - {id: A.5.16, strength: demonstrates, rationale: "the service is known to the directory"}
#   - {id: A.5.17, strength: supports, rationale: "no password is needed to reach other services"}
#   does_not_show: what the identity may do
#   remediation: >-
#     Add `identity { type = "SystemAssigned" }`.
package policies.terraform.azure.services_identity

import data.policies.lib.azure

deny contains finding if {
	not _known
	finding := {
		"message": sprintf("%s has no identity of its own", [input.subject.address]),
		"path": ["identity", 0, "type"],
	}
}

_known if azure.given(input.subject.config.identity[0].type)
