# METADATA
# title: Services with a firewall refuse networks by default
# description: >-
#   Checks that network rules of AI, registry, messaging and Batch services deny what they do not name, and that
#   search services do not name the whole internet.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# custom:
#   id: ANX-ARM-0242
#   severity: medium
#   topic: network-exposure
#   subjects:
#   - microsoft.cognitiveservices/accounts
#   - microsoft.containerregistry/registries
#   - microsoft.batch/batchaccounts
#   - microsoft.search/searchservices
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: which networks are named
#   remediation: "Set `defaultAction` to `Deny`."
package policies.arm.service_network_rules_deny

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.cognitiveservices/accounts"
	azure.one_of(input.subject.config.properties.networkAcls.defaultAction, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkAcls", "defaultAction"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.containerregistry/registries"
	azure.one_of(input.subject.config.properties.networkRuleSet.defaultAction, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkRuleSet", "defaultAction"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.batch/batchaccounts"
	azure.one_of(input.subject.config.properties.networkProfile.accountAccess.defaultAction, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkProfile", "accountAccess", "defaultAction"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.search/searchservices"
	some i, rule in input.subject.config.properties.networkRuleSet.ipRules
	azure.open_to_internet(rule.value)
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkRuleSet", "ipRules", i, "value"],
	}
}
