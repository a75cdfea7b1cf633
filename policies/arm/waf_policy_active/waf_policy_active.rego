# METADATA
# title: Web application firewalls are switched on and stop attacks
# description: >-
#   Checks that firewall policies are on and do not only detect. A policy that is off checks nothing, and one that
#   detects lets the attack through.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoorwebapplicationfirewallpolicies
# custom:
#   id: ANX-ARM-0092
#   severity: medium
#   topic: waf-missing
#   subjects:
#   - microsoft.network/applicationgatewaywebapplicationfirewallpolicies
#   - microsoft.network/frontdoorwebapplicationfirewallpolicies
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: "Set `properties.policySettings.enabledState` to `Enabled` and `mode` to `Prevention`."
package policies.arm.waf_policy_active

import data.policies.lib.azure

deny contains finding if {
	not _on
	finding := {
		"message": sprintf("%s is switched off", [input.subject.address]),
		"path": ["properties", "policySettings", "enabledState"],
	}
}

_on if azure.enabled(input.subject.config.properties.policySettings.enabledState)

_on if {
	azure.enabled(input.subject.config.properties.policySettings.state)
	azure.given(input.subject.config.properties.policySettings.mode)
}

deny contains finding if {
	azure.one_of(input.subject.config.properties.policySettings.mode, {"detection"})
	finding := {
		"message": sprintf("%s records attacks, but lets them through", [input.subject.address]),
		"path": ["properties", "policySettings", "mode"],
	}
}
