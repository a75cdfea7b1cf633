# METADATA
# title: Flow logs are kept for ninety days
# description: >-
#   Checks that flow logs of networks are kept long enough. Intrusions are often found months later.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkwatchers/flowlogs
# - https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview
# custom:
#   id: ANX-TF-AZURE-0076
#   severity: medium
#   topic: flow-logs
#   subjects: [azurerm_network_watcher_flow_log]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to look at"}
#   - {id: A.8.20, strength: supports, rationale: "the network is watched"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   does_not_show: who looks at the logs
#   parameters:
#     minimum_days: {default: 90, description: "Days that flow logs are kept; 0 in the configuration means without end."}
#   remediation: "Set `enabled = true` and `retention_policy { enabled = true, days = 90 }`."
package policies.terraform.azure.network_flow_logs_kept

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s is not kept long enough", [input.subject.address]), "path": _place}
}

default _place := ["retention_policy", 0, "days"]

_place := ["retention_policy", 0, "enabled"] if values.is_false(input.subject.config.retention_policy[0].enabled)

_kept if {
	some policy in input.subject.config.retention_policy
	values.is_true(policy.enabled)
	azure.at_least(policy.days, data.parameters["ANX-TF-AZURE-0076"].minimum_days)
}

# Zero stands for no end.
_kept if {
	some policy in input.subject.config.retention_policy
	policy.days == 0
}
