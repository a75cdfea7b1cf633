# METADATA
# title: Kubernetes nodes encrypt their disks on the host
# description: Checks that caches and temporary disks of the nodes are encrypted, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/enable-host-encryption
# custom:
#   id: ANX-ARM-0124
#   severity: low
#   topic: cluster-encryption
#   subjects:
#   - microsoft.containerservice/managedclusters
#   - microsoft.containerservice/managedclusters/agentpools
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "caches and temporary disks are encrypted"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who holds the keys
#   remediation: "Set `enableEncryptionAtHost` to `true` in `properties.agentPoolProfiles`."
package policies.arm.aks_host_encryption

import data.policies.lib.values

deny contains finding if {
	some i, pool in input.subject.config.properties.agentPoolProfiles
	not _encrypted(pool)
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "enableEncryptionAtHost"],
	}
}

_encrypted(pool) if values.is_true(pool.enableEncryptionAtHost)

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters/agentpools"
	not _encrypted(input.subject.config.properties)
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": ["properties", "enableEncryptionAtHost"],
	}
}
