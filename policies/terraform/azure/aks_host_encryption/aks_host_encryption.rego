# METADATA
# title: Kubernetes nodes encrypt their disks on the host
# description: Checks that caches and temporary disks of the nodes are encrypted, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/enable-host-encryption
# custom:
#   id: ANX-TF-AZURE-0124
#   severity: low
#   topic: cluster-encryption
#   subjects: [azurerm_kubernetes_cluster, azurerm_kubernetes_cluster_node_pool]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "caches and temporary disks are encrypted"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who holds the keys
#   remediation: "Set `host_encryption_enabled = true` (`enable_host_encryption` before azurerm 4)."
package policies.terraform.azure.aks_host_encryption

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster"
	not _encrypted
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": _encrypted_place,
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster_node_pool"
	not _pool_encrypted
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": _pool_encrypted_place,
	}
}

_encrypted if values.is_true(input.subject.config.default_node_pool[0].host_encryption_enabled)

_encrypted if values.is_true(input.subject.config.default_node_pool[0].enable_host_encryption)

default _encrypted_place := ["default_node_pool", 0, "host_encryption_enabled"]

_encrypted_place := ["default_node_pool", 0, "enable_host_encryption"] if values.is_false(input.subject.config.default_node_pool[0].enable_host_encryption)

_pool_encrypted if values.is_true(input.subject.config.host_encryption_enabled)

_pool_encrypted if values.is_true(input.subject.config.enable_host_encryption)

default _pool_encrypted_place := ["host_encryption_enabled"]

_pool_encrypted_place := ["enable_host_encryption"] if values.is_false(input.subject.config.enable_host_encryption)
