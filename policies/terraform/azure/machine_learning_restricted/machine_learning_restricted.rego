# METADATA
# title: Machine learning workspaces are closed to the public
# description: Checks that machine learning workspaces have a managed network that allows no unknown connections.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces
# custom:
#   id: ANX-TF-AZURE-0248
#   severity: medium
#   topic: workspace-access
#   subjects: [azurerm_machine_learning_workspace]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the workspace is not open to everyone"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.20, strength: supports, rationale: "the workspace has no public door"}
#   does_not_show: who holds roles
#   remediation: >-
#     Set `isolation_mode` in `managed_network` to `"AllowOnlyApprovedOutbound"` or `"AllowInternetOutbound"`.
package policies.terraform.azure.machine_learning_restricted

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.public_network_access_enabled)
	finding := {
		"message": sprintf("%s is open to the public", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.public_access_behind_virtual_network_enabled)
	finding := {
		"message": sprintf("%s is open to the public", [input.subject.address]),
		"path": ["public_access_behind_virtual_network_enabled"],
	}
}
