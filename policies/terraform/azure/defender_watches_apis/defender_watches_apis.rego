# METADATA
# title: Defender watches APIs
# description: >-
#   Checks that the plan of Microsoft Defender for Cloud for APIs is in the paid tier. The free one raises no alerts.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/security_center_subscription_pricing
# - https://learn.microsoft.com/azure/defender-for-cloud/defender-for-cloud-introduction
# custom:
#   id: ANX-TF-AZURE-0290
#   severity: medium
#   topic: threat-detection
#   subjects: [azurerm_security_center_subscription_pricing]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "alerts are raised"}
#   - {id: A.8.7, strength: supports, rationale: "attacks and malware are noticed"}
#   - {id: A.8.9, strength: supports, rationale: "the plan is written down"}
#   - {id: A.8.26, strength: supports, rationale: "APIs are watched"}
#   does_not_show: that somebody acts on alerts
#   remediation: Set `tier = "Standard"`.
package policies.terraform.azure.defender_watches_apis

import data.policies.lib.azure

applies if azure.one_of(input.subject.config.resource_type, {"api"})

deny contains finding if {
	not _paid
	finding := {"message": sprintf("%s raises no alerts", [input.subject.address]), "path": ["tier"]}
}

_paid if azure.one_of(input.subject.config.tier, {"standard"})
