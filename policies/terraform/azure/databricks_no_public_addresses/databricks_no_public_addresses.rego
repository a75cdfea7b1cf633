# METADATA
# title: Databricks machines have no public addresses
# description: >-
#   Checks that the machines of a Databricks workspace are kept without public addresses.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/databricks_workspace
# - https://learn.microsoft.com/azure/databricks/security/network/classic/secure-cluster-connectivity
# custom:
#   id: ANX-TF-AZURE-0309
#   severity: medium
#   topic: network-exposure
#   subjects: [azurerm_databricks_workspace]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "machines have no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: which firewall rules the network has
#   remediation: Set `custom_parameters { no_public_ip = true }`.
package policies.terraform.azure.databricks_no_public_addresses

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s gives its machines public addresses", [input.subject.address]),
		"path": ["custom_parameters", 0, "no_public_ip"],
	}
}

_unsafe if values.is_false(input.subject.config.custom_parameters[0].no_public_ip)
