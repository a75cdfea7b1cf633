# METADATA
# title: Kubernetes clusters send their logs
# description: Checks that the monitoring agent of the cluster is on. Logs that stay on a node go with it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-overview
# custom:
#   id: ANX-ARM-0116
#   severity: medium
#   topic: cluster-logging
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what happens in the cluster is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who reads the logs
#   remediation: "Set `properties.addonProfiles.omsagent.enabled` to `true`."
package policies.arm.aks_monitoring

import data.policies.lib.values

deny contains finding if {
	not _sends
	finding := {
		"message": sprintf("%s does not send its logs", [input.subject.address]),
		"path": ["properties", "addonProfiles", "omsagent", "enabled"],
	}
}

_sends if values.is_true(input.subject.config.properties.addonProfiles.omsagent.enabled)

_sends if values.is_true(input.subject.config.properties.addonProfiles.omsAgent.enabled)
