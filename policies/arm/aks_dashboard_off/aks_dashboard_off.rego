# METADATA
# title: Kubernetes clusters have no dashboard
# description: Checks that the dashboard is off. It is withdrawn, and has given strangers control over clusters.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-ARM-0117
#   severity: medium
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "an entry that is not needed is closed"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "the dashboard is no longer maintained"}
#   - {id: A.8.19, strength: supports, rationale: "unneeded software is not installed"}
#   does_not_show: dashboards that are installed in the cluster
#   remediation: "Set `properties.addonProfiles.kubeDashboard.enabled` to `false`."
package policies.arm.aks_dashboard_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.properties.addonProfiles.kubeDashboard.enabled)
	finding := {
		"message": sprintf("%s offers a dashboard", [input.subject.address]),
		"path": ["properties", "addonProfiles", "kubeDashboard", "enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.properties.addonProfiles.kubedashboard.enabled)
	finding := {
		"message": sprintf("%s offers a dashboard", [input.subject.address]),
		"path": ["properties", "addonProfiles", "kubedashboard", "enabled"],
	}
}
