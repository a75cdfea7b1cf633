# METADATA
# title: Machine learning clusters scale down to nothing
# description: Checks that clusters for machine learning give back all nodes when idle.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes
# custom:
#   id: ANX-ARM-0249
#   severity: low
#   topic: resource-use
#   subjects: [microsoft.machinelearningservices/workspaces/computes]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "machines that are not needed are given back"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.14, strength: supports, rationale: "capacity follows need"}
#   does_not_show: the upper limit
#   remediation: "Set `properties.properties.scaleSettings.minNodeCount` to 0."
package policies.arm.machine_learning_scale_down

import data.policies.lib.azure

deny contains finding if {
	azure.at_least(input.subject.config.properties.properties.scaleSettings.minNodeCount, 1)
	finding := {
		"message": sprintf("%s keeps nodes when idle", [input.subject.address]),
		"path": ["properties", "properties", "scaleSettings", "minNodeCount"],
	}
}
