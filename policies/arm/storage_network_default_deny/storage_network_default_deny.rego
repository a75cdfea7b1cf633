# METADATA
# title: Storage accounts refuse networks by default
# description: >-
#   Checks that the network rules of storage accounts deny what they do not name, or that public access is off.
#   Without them, every address on the internet may try its keys.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-network-security
# custom:
#   id: ANX-ARM-0003
#   severity: high
#   topic: network-exposure
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the account"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which networks are named, and who holds keys
#   remediation: >-
#     Set `properties.networkAcls.defaultAction` to `Deny`, or `properties.publicNetworkAccess` to `Disabled`.
package policies.arm.storage_network_default_deny

import data.policies.lib.azure

deny contains finding if {
	not _closed
	finding := {"message": sprintf("%s is open to all networks", [input.subject.address]), "path": _place}
}

_closed if azure.one_of(input.subject.config.properties.networkAcls.defaultAction, {"deny"})

default _place := ["properties", "networkAcls", "defaultAction"]

_place := ["properties", "publicNetworkAccess"] if {
	not input.subject.config.properties.networkAcls
	azure.enabled(input.subject.config.properties.publicNetworkAccess)
}

_closed if azure.disabled(input.subject.config.properties.publicNetworkAccess)

deny contains finding if {
	_closed
	some i, rule in input.subject.config.properties.networkAcls.ipRules
	azure.open_to_internet(rule.value)
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkAcls", "ipRules", i, "value"],
	}
}
