# METADATA
# title: Data Explorer clusters are encrypted twice
# description: Checks that Data Explorer clusters are encrypted twice, with two algorithms.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.kusto/clusters
# custom:
#   id: ANX-ARM-0060
#   severity: low
#   topic: db-encryption
#   subjects: [microsoft.kusto/clusters]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.enableDoubleEncryption` to `true`."
package policies.arm.data_explorer_double_encryption

import data.policies.lib.values

deny contains finding if {
	not _twice
	finding := {
		"message": sprintf("%s is encrypted only once", [input.subject.address]),
		"path": ["properties", "enableDoubleEncryption"],
	}
}

_twice if values.is_true(input.subject.config.properties.enableDoubleEncryption)
