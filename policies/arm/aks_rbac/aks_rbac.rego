# METADATA
# title: Kubernetes clusters use roles
# description: >-
#   Checks that role-based access control of the cluster is not off. Without it, everyone who gets in may do
#   everything.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-identity
# custom:
#   id: ANX-ARM-0110
#   severity: high
#   topic: cluster-access
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights in the cluster follow roles"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is limited"}
#   does_not_show: which roles are bound
#   remediation: "Set `properties.enableRBAC` to `true`."
package policies.arm.aks_rbac

import data.policies.lib.values

deny contains finding if {
	not _roles
	finding := {
		"message": sprintf("%s does not use roles", [input.subject.address]),
		"path": ["properties", "enableRBAC"],
	}
}

_roles if values.is_true(input.subject.config.properties.enableRBAC)
