# METADATA
# title: Synapse Spark pools compute apart
# description: Checks that Spark pools of Synapse run on machines of their own.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/bigdatapools
# custom:
#   id: ANX-TF-AZURE-0238
#   severity: low
#   topic: network-segmentation
#   subjects: [azurerm_synapse_spark_pool]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "computing is not shared with other customers"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: what jobs may do
#   remediation: "Set `compute_isolation_enabled = true`."
package policies.terraform.azure.synapse_spark_isolated

import data.policies.lib.values

deny contains finding if {
	not _apart
	finding := {
		"message": sprintf("%s shares machines", [input.subject.address]),
		"path": ["compute_isolation_enabled"],
	}
}

_apart if values.is_true(input.subject.config.compute_isolation_enabled)
