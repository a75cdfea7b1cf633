# METADATA
# title: Machine learning workspaces are closed to the public
# description: Checks that machine learning workspaces have a managed network that allows no unknown connections.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces
# custom:
#   id: ANX-ARM-0248
#   severity: medium
#   topic: workspace-access
#   subjects: [microsoft.machinelearningservices/workspaces]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the workspace is not open to everyone"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.20, strength: supports, rationale: "the workspace has no public door"}
#   does_not_show: who holds roles
#   remediation: "Set `properties.publicNetworkAccess` to `Disabled`."
package policies.arm.machine_learning_restricted

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	azure.enabled(input.subject.config.properties.publicNetworkAccess)
	finding := {
		"message": sprintf("%s is open to the public", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.properties.allowPublicAccessWhenBehindVnet)
	finding := {
		"message": sprintf("%s is open to the public", [input.subject.address]),
		"path": ["properties", "allowPublicAccessWhenBehindVnet"],
	}
}
