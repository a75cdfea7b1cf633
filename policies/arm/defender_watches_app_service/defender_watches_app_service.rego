# METADATA
# title: Defender watches App Service
# description: >-
#   Checks that the plan of Microsoft Defender for Cloud for web applications is in the paid tier. The free one raises
#   no alerts.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/pricings
# - https://learn.microsoft.com/azure/defender-for-cloud/defender-for-cloud-introduction
# custom:
#   id: ANX-ARM-0277
#   severity: medium
#   topic: threat-detection
#   subjects: [microsoft.security/pricings]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "alerts are raised"}
#   - {id: A.8.7, strength: supports, rationale: "attacks and malware are noticed"}
#   - {id: A.8.9, strength: supports, rationale: "the plan is written down"}
#   - {id: A.8.26, strength: supports, rationale: "applications are watched"}
#   does_not_show: that somebody acts on alerts
#   remediation: Set `properties.pricingTier` to `Standard`.
package policies.arm.defender_watches_app_service

import data.policies.lib.azure

applies if azure.one_of(input.subject.name, {"appservices"})

deny contains finding if {
	not _paid
	finding := {
		"message": sprintf("%s raises no alerts", [input.subject.address]),
		"path": ["properties", "pricingTier"],
	}
}

_paid if azure.one_of(input.subject.config.properties.pricingTier, {"standard"})
