# METADATA
# title: Kubernetes clusters send their logs
# description: Checks that the monitoring agent of the cluster is on. Logs that stay on a node go with it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-overview
# custom:
#   id: ANX-TF-AZURE-0116
#   severity: medium
#   topic: cluster-logging
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what happens in the cluster is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who reads the logs
#   remediation: "Add an `oms_agent` block with `log_analytics_workspace_id`."
package policies.terraform.azure.aks_monitoring

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _sends
	finding := {"message": sprintf("%s does not send its logs", [input.subject.address]), "path": ["oms_agent"]}
}

_sends if azure.given(input.subject.config.oms_agent[0].log_analytics_workspace_id)

_sends if {
	some agent in input.subject.config.addon_profile[0].oms_agent
	values.is_true(agent.enabled)
}
