# METADATA
# title: Front doors have a web application firewall
# description: Checks that frontends of Azure Front Door are tied to a firewall policy.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoors
# - https://learn.microsoft.com/azure/web-application-firewall/afds/afds-overview
# custom:
#   id: ANX-TF-AZURE-0091
#   severity: medium
#   topic: waf-missing
#   subjects: [azurerm_frontdoor]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: "Set `web_application_firewall_policy_link_id` in `frontend_endpoint`."
package policies.terraform.azure.front_door_waf

import data.policies.lib.azure

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s does not check requests", [input.subject.address]),
		"path": ["frontend_endpoint", 0, "web_application_firewall_policy_link_id"],
	}
}

_checked if azure.given(input.subject.config.frontend_endpoint[0].web_application_firewall_policy_link_id)
