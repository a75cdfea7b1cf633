# METADATA
# title: Cosmos DB accounts admit named networks only
# description: >-
#   Checks that Cosmos DB accounts have an address or network filter, or no public access. Without one, every
#   address may try its keys.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# - https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall
# custom:
#   id: ANX-ARM-0062
#   severity: high
#   topic: db-publicly-accessible
#   subjects: [microsoft.documentdb/databaseaccounts]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the account"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: that the filter is narrow
#   remediation: >-
#     Set `properties.ipRules`, or `properties.isVirtualNetworkFilterEnabled` with `virtualNetworkRules`.
package policies.arm.cosmosdb_network_restricted

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _filtered
	finding := {
		"message": sprintf("%s admits every network", [input.subject.address]),
		"path": ["properties", "ipRules"],
	}
}

_filtered if azure.given(input.subject.config.properties.ipRules)

_filtered if azure.disabled(input.subject.config.properties.publicNetworkAccess)

_filtered if values.is_true(input.subject.config.properties.isVirtualNetworkFilterEnabled)

_filtered if azure.given(input.subject.config.properties.ipRangeFilter)

deny contains finding if {
	_filtered
	some i, rule in input.subject.config.properties.ipRules
	azure.open_to_internet(rule.ipAddressOrRange)
	rule.ipAddressOrRange != "0.0.0.0"
	finding := {
		"message": sprintf("%s admits every network", [input.subject.address]),
		"path": ["properties", "ipRules", i, "ipAddressOrRange"],
	}
}
