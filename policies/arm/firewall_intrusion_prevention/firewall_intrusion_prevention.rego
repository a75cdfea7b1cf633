# METADATA
# title: Firewalls stop intrusions
# description: Checks that intrusion detection of firewall policies denies instead of only telling.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/firewallpolicies
# - https://learn.microsoft.com/azure/firewall/premium-features
# custom:
#   id: ANX-ARM-0082
#   severity: medium
#   topic: network-filtering
#   subjects: [microsoft.network/firewallpolicies]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "attacks are stopped on the way"}
#   - {id: A.8.16, strength: supports, rationale: "attacks are noticed"}
#   - {id: A.8.22, strength: supports, rationale: "the network is guarded"}
#   does_not_show: exceptions that the policy names
#   remediation: "Set `properties.intrusionDetection.mode` to `Deny`."
package policies.arm.firewall_intrusion_prevention

import data.policies.lib.azure

deny contains finding if {
	not _stops
	finding := {
		"message": sprintf("%s does not stop intrusions", [input.subject.address]),
		"path": ["properties", "intrusionDetection", "mode"],
	}
}

_stops if azure.one_of(input.subject.config.properties.intrusionDetection.mode, {"deny"})
