# METADATA
# title: Storage accounts refuse networks by default
# description: >-
#   Checks that the network rules of storage accounts deny what they do not name, or that public access is off.
#   Without them, every address on the internet may try its keys.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-network-security
# custom:
#   id: ANX-TF-AZURE-0003
#   severity: high
#   topic: network-exposure
#   subjects: [azurerm_storage_account, azurerm_storage_account_network_rules]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the account"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which networks are named, and who holds keys
#   remediation: >-
#     Set `default_action = "Deny"` in `network_rules`, or `public_network_access_enabled = false`.
package policies.terraform.azure.storage_network_default_deny

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_storage_account"
	not _closed
	finding := {"message": sprintf("%s is open to all networks", [input.subject.address]), "path": _place}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_account_network_rules"
	not _denies
	finding := {
		"message": sprintf("%s opens the account to all networks", [input.subject.address]),
		"path": ["default_action"],
	}
}

_closed if azure.one_of(input.subject.config.network_rules[0].default_action, {"deny"})

default _place := ["network_rules", 0, "default_action"]

_place := ["public_network_access_enabled"] if {
	not input.subject.config.network_rules
	values.is_true(input.subject.config.public_network_access_enabled)
}

_closed if values.is_false(input.subject.config.public_network_access_enabled)

_closed if {
	some rules in input.related.azurerm_storage_account_network_rules
	azure.one_of(rules.config.default_action, {"deny"})
}

_denies if azure.one_of(input.subject.config.default_action, {"deny"})

deny contains finding if {
	some i, rules in input.subject.config.network_rules
	_names_everyone(rules)
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["network_rules", i, "ip_rules"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_account_network_rules"
	_names_everyone(input.subject.config)
	finding := {
		"message": sprintf("%s opens the account to all networks", [input.subject.address]),
		"path": ["ip_rules"],
	}
}

_names_everyone(rules) if {
	azure.one_of(rules.default_action, {"deny"})
	azure.open_to_internet(rules.ip_rules)
}
