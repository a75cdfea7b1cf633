# METADATA
# title: Services have a tier with a service level
# description: >-
#   Checks that message, configuration and analytics services and app plans are in a tier that comes with an
#   agreed availability.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.signalrservice/signalr
# custom:
#   id: ANX-TF-AZURE-0211
#   severity: low
#   topic: multi-az
#   subjects:
#   - azurerm_web_pubsub
#   - azurerm_app_configuration
#   - azurerm_signalr_service
#   - azurerm_kusto_cluster
#   - azurerm_service_plan
#   - azurerm_app_service_plan
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that the workload itself is redundant
#   remediation: "Set `sku` to a standard or premium tier."
package policies.terraform.azure.services_paid_tier

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {"azurerm_web_pubsub", "azurerm_app_configuration"}
	azure.one_of(input.subject.config.sku, {"free", "free_f1"})
	finding := {"message": sprintf("%s is in a tier without service level", [input.subject.address]), "path": ["sku"]}
}

deny contains finding if {
	input.subject.type == "azurerm_signalr_service"
	azure.one_of(input.subject.config.sku[0].name, {"free_f1"})
	finding := {
		"message": sprintf("%s is in a tier without service level", [input.subject.address]),
		"path": ["sku", 0, "name"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_app_configuration"
	not input.subject.config.sku
	finding := {"message": sprintf("%s is in a tier without service level", [input.subject.address]), "path": ["sku"]}
}

deny contains finding if {
	input.subject.type == "azurerm_kusto_cluster"
	is_string(input.subject.config.sku[0].name)
		startswith(input.subject.config.sku[0].name, "Dev(No SLA)")
	finding := {
		"message": sprintf("%s is in a tier without service level", [input.subject.address]),
		"path": ["sku", 0, "name"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_service_plan", "azurerm_app_service_plan"}
	azure.one_of(input.subject.config.sku_name, {"f1", "free", "d1", "shared", "b1", "b2", "b3"})
	finding := {
		"message": sprintf("%s is in a tier without service level", [input.subject.address]),
		"path": ["sku_name"],
	}
}
