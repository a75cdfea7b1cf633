# METADATA
# title: App plans have more than one instance
# description: Checks that app service plans run at least two instances.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/serverfarms
# custom:
#   id: ANX-TF-AZURE-0214
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_service_plan, azurerm_app_service_plan]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that they stand in different zones
#   remediation: "Set `worker_count = 2` (`capacity = 2` in `sku` of the old resource) or more."
package policies.terraform.azure.app_plan_instances

import data.policies.lib.azure

# Plans that are paid by use scale by themselves.
applies if not _by_use

_by_use if azure.one_of(input.subject.config.sku_name, {"y1", "fc1", "ep1", "ep2", "ep3"})

_by_use if azure.one_of(input.subject.config.sku[0].tier, {"dynamic", "elasticpremium"})

deny contains finding if {
	input.subject.type == "azurerm_service_plan"
	not _many
	finding := {"message": sprintf("%s runs a single instance", [input.subject.address]), "path": ["worker_count"]}
}

_many if azure.at_least(input.subject.config.worker_count, 2)

deny contains finding if {
	input.subject.type == "azurerm_app_service_plan"
	not _many_workers
	finding := {
		"message": sprintf("%s runs a single instance", [input.subject.address]),
		"path": ["sku", 0, "capacity"],
	}
}

_many_workers if azure.at_least(input.subject.config.sku[0].capacity, 2)
