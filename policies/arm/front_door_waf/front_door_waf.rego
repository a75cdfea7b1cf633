# METADATA
# title: Front doors have a web application firewall
# description: Checks that frontends of Azure Front Door are tied to a firewall policy.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoors
# - https://learn.microsoft.com/azure/web-application-firewall/afds/afds-overview
# custom:
#   id: ANX-ARM-0091
#   severity: medium
#   topic: waf-missing
#   subjects: [microsoft.network/frontdoors]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: "Set `webApplicationFirewallPolicyLink` in `properties.frontendEndpoints`."
package policies.arm.front_door_waf

import data.policies.lib.azure

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s does not check requests", [input.subject.address]),
		"path": ["properties", "frontendEndpoints", 0, "properties", "webApplicationFirewallPolicyLink", "id"],
	}
}

_checked if azure.given(input.subject.config.properties.frontendEndpoints[0].properties.webApplicationFirewallPolicyLink.id)
