# METADATA
# title: AI services may call named hosts only
# description: Checks that outbound connections of AI services are restricted to named hosts.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# custom:
#   id: ANX-TF-AZURE-0241
#   severity: low
#   topic: data-exfiltration
#   subjects: [azurerm_cognitive_account]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "data can only flow to named places"}
#   - {id: A.8.27, strength: supports, rationale: "the service is limited"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited"}
#   - {id: A.8.22, strength: supports, rationale: "connections are limited"}
#   does_not_show: which hosts are named
#   remediation: "Set `outbound_network_access_restricted = true` and list hosts in `fqdns`."
package policies.terraform.azure.ai_outbound_restricted

import data.policies.lib.azure
import data.policies.lib.values

applies if azure.one_of(input.subject.config.kind, {"openai"})

deny contains finding if {
	not _restricted
	finding := {
		"message": sprintf("%s may call any host", [input.subject.address]),
		"path": ["outbound_network_access_restricted"],
	}
}

_restricted if {
	values.is_true(input.subject.config.outbound_network_access_restricted)
	count(input.subject.config.fqdns) > 0
}
