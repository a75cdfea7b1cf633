# METADATA
# title: Templates of old versions switch the dashboard off
# description: >-
#   Checks that a cluster whose template uses a version of the API before September 2020 switches the dashboard off.
#   Clusters made that way have it by default; it is withdrawn, and has given strangers control over clusters.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/previous-versions/azure/aks/kubernetes-dashboard
# custom:
#   id: ANX-ARM-0275
#   severity: medium
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "an entry that is not needed is closed"}
#   - {id: A.8.9, strength: supports, rationale: "the unsafe default is replaced"}
#   - {id: A.8.19, strength: supports, rationale: "unneeded software is not installed"}
#   does_not_show: dashboards that are installed in the cluster
#   remediation: Set `properties.addonProfiles.kubeDashboard.enabled` to `false`, or use a current `apiVersion`.
package policies.arm.aks_dashboard_off_in_old_versions

applies if input.subject.config.apiVersion < "2020-09-01"

deny contains finding if {
	not input.subject.config.properties.addonProfiles.kubeDashboard
	not input.subject.config.properties.addonProfiles.kubedashboard
	finding := {
		"message": sprintf("%s has a dashboard by default", [input.subject.address]),
		"path": ["properties", "addonProfiles", "kubeDashboard"],
	}
}
