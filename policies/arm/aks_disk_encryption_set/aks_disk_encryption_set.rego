# METADATA
# title: Disks of Kubernetes nodes are encrypted with a key of one's own
# description: Checks that a disk encryption set with a customer-managed key is named.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys
# custom:
#   id: ANX-ARM-0123
#   severity: low
#   topic: cluster-encryption
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds the key of the nodes' disks"}
#   - {id: A.8.9, strength: supports, rationale: "the key is written down"}
#   does_not_show: rotation of the key
#   remediation: "Set `properties.diskEncryptionSetID`."
package policies.arm.aks_disk_encryption_set

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s encrypts disks with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "diskEncryptionSetID"],
	}
}

_own_key if azure.given(input.subject.config.properties.diskEncryptionSetID)
