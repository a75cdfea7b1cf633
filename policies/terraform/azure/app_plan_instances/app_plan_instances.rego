# METADATA
# title: App plans have more than one instance
# description: Checks that app service plans run at least two instances.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/serverfarms
# custom:
#   id: ANX-TF-AZURE-0214
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_service_plan]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that they stand in different zones
#   remediation: "Set `worker_count = 2` or more."
package policies.terraform.azure.app_plan_instances

import data.policies.lib.azure

deny contains finding if {
	not _many
	finding := {"message": sprintf("%s runs a single instance", [input.subject.address]), "path": ["worker_count"]}
}

_many if azure.at_least(input.subject.config.worker_count, 2)
