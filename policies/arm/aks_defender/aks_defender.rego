# METADATA
# title: Kubernetes clusters are watched by Defender
# description: Checks that the Defender profile of the cluster is on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-ARM-0130
#   severity: medium
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.7, strength: demonstrates, rationale: "attacks in the cluster are noticed"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are raised"}
#   does_not_show: that somebody acts on alerts
#   remediation: "Set `properties.securityProfile.defender.securityMonitoring.enabled` to `true`."
package policies.arm.aks_defender

import data.policies.lib.values

deny contains finding if {
	not _watched
	finding := {
		"message": sprintf("%s is not watched by Defender", [input.subject.address]),
		"path": ["properties", "securityProfile", "defender", "securityMonitoring", "enabled"],
	}
}

_watched if values.is_true(input.subject.config.properties.securityProfile.defender.securityMonitoring.enabled)

_watched if values.is_true(input.subject.config.properties.securityProfile.azureDefender.enabled)
