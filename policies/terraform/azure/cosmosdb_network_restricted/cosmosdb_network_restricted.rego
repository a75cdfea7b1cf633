# METADATA
# title: Cosmos DB accounts admit named networks only
# description: >-
#   Checks that Cosmos DB accounts have an address or network filter, or no public access. Without one, every
#   address may try its keys.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# - https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall
# custom:
#   id: ANX-TF-AZURE-0062
#   severity: high
#   topic: db-publicly-accessible
#   subjects: [azurerm_cosmosdb_account]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the account"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: that the filter is narrow
#   remediation: "Set `ip_range_filter`, or `is_virtual_network_filter_enabled = true` with `virtual_network_rule`."
package policies.terraform.azure.cosmosdb_network_restricted

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _filtered
	finding := {"message": sprintf("%s admits every network", [input.subject.address]), "path": ["ip_range_filter"]}
}

_filtered if azure.given(input.subject.config.ip_range_filter)

_filtered if values.is_false(input.subject.config.public_network_access_enabled)

_filtered if values.is_true(input.subject.config.is_virtual_network_filter_enabled)

deny contains finding if {
	_filtered
	some range in _ranges(input.subject.config.ip_range_filter)
	azure.open_to_internet(range)
	range != "0.0.0.0"
	finding := {"message": sprintf("%s admits every network", [input.subject.address]), "path": ["ip_range_filter"]}
}

# One text with commas, or a list.
_ranges(filter) := filter if is_array(filter)

_ranges(filter) := split(replace(filter, " ", ""), ",") if is_string(filter)
