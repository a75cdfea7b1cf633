# METADATA
# title: Data Explorer clusters encrypt their disks
# description: >-
#   Checks that the disks of Data Explorer clusters are encrypted. Otherwise a cache of the data lies there in
#   plain.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.kusto/clusters
# custom:
#   id: ANX-ARM-0059
#   severity: medium
#   topic: db-encryption
#   subjects: [microsoft.kusto/clusters]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the disks of the cluster are encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.enableDiskEncryption` to `true`."
package policies.arm.data_explorer_encryption

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s does not encrypt its disks", [input.subject.address]),
		"path": ["properties", "enableDiskEncryption"],
	}
}

_encrypted if values.is_true(input.subject.config.properties.enableDiskEncryption)
