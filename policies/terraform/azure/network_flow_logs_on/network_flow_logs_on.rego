# METADATA
# title: Flow logs are on
# description: >-
#   Checks that a flow log of a network is switched on. Without it nobody can tell who was connected with whom.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_watcher_flow_log
# - https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview
# custom:
#   id: ANX-TF-AZURE-0291
#   severity: medium
#   topic: flow-logs
#   subjects: [azurerm_network_watcher_flow_log]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to look at"}
#   - {id: A.8.20, strength: supports, rationale: "the network is watched"}
#   does_not_show: how long the records are kept; see ANX-TF-AZURE-0076
#   remediation: Set `enabled = true`.
package policies.terraform.azure.network_flow_logs_on

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["enabled"]}
}

_kept if values.is_true(input.subject.config.enabled)
