# METADATA
# title: Services have a tier with a service level
# description: >-
#   Checks that message, configuration and analytics services and app plans are in a tier that comes with an
#   agreed availability.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.signalrservice/signalr
# custom:
#   id: ANX-ARM-0211
#   severity: low
#   topic: multi-az
#   subjects:
#   - microsoft.signalrservice/webpubsub
#   - microsoft.signalrservice/signalr
#   - microsoft.appconfiguration/configurationstores
#   - microsoft.web/serverfarms
#   - microsoft.kusto/clusters
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that the workload itself is redundant
#   remediation: "Set `sku.name` to a standard or premium tier."
package policies.arm.services_paid_tier

import data.policies.lib.azure

deny contains finding if {
	_small(input.subject.config.sku.name)
	finding := {
		"message": sprintf("%s is in a tier without service level", [input.subject.address]),
		"path": ["sku", "name"],
	}
}

_small(sku) if azure.one_of(sku, {"free", "free_f1", "f1", "d1", "shared", "b1", "b2", "b3"})

_small(sku) if {
	is_string(sku)
	startswith(sku, "Dev(No SLA)")
}
