# METADATA
# title: Kubernetes clusters use roles
# description: >-
#   Checks that role-based access control of the cluster is not off. Without it, everyone who gets in may do
#   everything.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-identity
# custom:
#   id: ANX-TF-AZURE-0110
#   severity: high
#   topic: cluster-access
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights in the cluster follow roles"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is limited"}
#   does_not_show: which roles are bound
#   remediation: "Remove `role_based_access_control_enabled = false`."
package policies.terraform.azure.aks_rbac

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.role_based_access_control_enabled)
	finding := {
		"message": sprintf("%s does not use roles", [input.subject.address]),
		"path": ["role_based_access_control_enabled"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.role_based_access_control[0].enabled)
	finding := {
		"message": sprintf("%s does not use roles", [input.subject.address]),
		"path": ["role_based_access_control", 0, "enabled"],
	}
}
