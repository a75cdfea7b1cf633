# METADATA
# title: Databricks machines have no public addresses
# description: >-
#   Checks that the machines of a Databricks workspace are kept without public addresses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces
# - https://learn.microsoft.com/azure/databricks/security/network/classic/secure-cluster-connectivity
# custom:
#   id: ANX-ARM-0309
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.databricks/workspaces]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "machines have no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: which firewall rules the network has
#   remediation: Set `properties.parameters.enableNoPublicIp.value` to `true`.
package policies.arm.databricks_no_public_addresses

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s gives its machines public addresses", [input.subject.address]),
		"path": ["properties", "parameters", "enableNoPublicIp", "value"],
	}
}

_unsafe if values.is_false(input.subject.config.properties.parameters.enableNoPublicIp.value)
