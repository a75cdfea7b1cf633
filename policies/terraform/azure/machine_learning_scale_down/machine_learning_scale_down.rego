# METADATA
# title: Machine learning clusters scale down to nothing
# description: Checks that clusters for machine learning give back all nodes when idle.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes
# custom:
#   id: ANX-TF-AZURE-0249
#   severity: low
#   topic: resource-use
#   subjects: [azurerm_machine_learning_compute_cluster]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "machines that are not needed are given back"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.14, strength: supports, rationale: "capacity follows need"}
#   does_not_show: the upper limit
#   remediation: "Set `min_node_count = 0` in `scale_settings`."
package policies.terraform.azure.machine_learning_scale_down

deny contains finding if {
	not _zero
	finding := {
		"message": sprintf("%s keeps nodes when idle", [input.subject.address]),
		"path": ["scale_settings", 0, "min_node_count"],
	}
}

_zero if input.subject.config.scale_settings[0].min_node_count == 0
