# METADATA
# title: System nodes run system pods only
# description: Checks that the system node pool takes critical add-ons only.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/use-system-pools
# custom:
#   id: ANX-TF-AZURE-0126
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "system pods are kept apart from workloads"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.6, strength: supports, rationale: "workloads cannot starve the system"}
#   does_not_show: what runs in other pools
#   remediation: "Set `only_critical_addons_enabled = true` in `default_node_pool`."
package policies.terraform.azure.aks_critical_pods_only

import data.policies.lib.values

deny contains finding if {
	not _apart
	finding := {
		"message": sprintf("%s mixes system pods and workloads", [input.subject.address]),
		"path": ["default_node_pool", 0, "only_critical_addons_enabled"],
	}
}

_apart if values.is_true(input.subject.config.default_node_pool[0].only_critical_addons_enabled)
