# METADATA
# title: Services with a firewall refuse networks by default
# description: >-
#   Checks that network rules of AI, registry, messaging and Batch services deny what they do not name, and that
#   search services do not name the whole internet.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# custom:
#   id: ANX-TF-AZURE-0242
#   severity: medium
#   topic: network-exposure
#   subjects:
#   - azurerm_cognitive_account
#   - azurerm_ai_services
#   - azurerm_servicebus_namespace
#   - azurerm_container_registry
#   - azurerm_eventhub_namespace
#   - azurerm_batch_account
#   - azurerm_search_service
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: which networks are named
#   remediation: >-
#     Set `default_action = "Deny"`.
package policies.terraform.azure.service_network_rules_deny

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {"azurerm_cognitive_account", "azurerm_ai_services"}
	azure.one_of(input.subject.config.network_acls[0].default_action, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["network_acls", 0, "default_action"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_servicebus_namespace", "azurerm_container_registry"}
	azure.one_of(input.subject.config.network_rule_set[0].default_action, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["network_rule_set", 0, "default_action"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_eventhub_namespace"
	azure.one_of(input.subject.config.network_rulesets[0].default_action, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["network_rulesets", 0, "default_action"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_batch_account"
	azure.one_of(input.subject.config.network_profile[0].account_access[0].default_action, {"allow"})
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["network_profile", 0, "account_access", 0, "default_action"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_search_service"
	azure.open_to_internet(input.subject.config.allowed_ips)
	finding := {"message": sprintf("%s is open to all networks", [input.subject.address]), "path": ["allowed_ips"]}
}
