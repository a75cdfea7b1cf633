# METADATA
# title: Flow logs are kept for ninety days
# description: >-
#   Checks that flow logs of networks are kept long enough. Intrusions are often found months later.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkwatchers/flowlogs
# - https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview
# custom:
#   id: ANX-ARM-0076
#   severity: medium
#   topic: flow-logs
#   subjects: [microsoft.network/networkwatchers/flowlogs]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to look at"}
#   - {id: A.8.20, strength: supports, rationale: "the network is watched"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   does_not_show: who looks at the logs
#   parameters:
#     minimum_days: {default: 90, description: "Days that flow logs are kept; 0 in the configuration means without end."}
#   remediation: >-
#     Set `properties.enabled` and `properties.retentionPolicy.enabled` to `true`, with `days` of 90 or more.
package policies.arm.network_flow_logs_kept

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not kept long enough", [input.subject.address]),
		"path": ["properties", "retentionPolicy", "days"],
	}
}

_kept if {
	values.is_true(input.subject.config.properties.retentionPolicy.enabled)
	azure.at_least(input.subject.config.properties.retentionPolicy.days, data.parameters["ANX-ARM-0076"].minimum_days)
}

# Zero stands for no end.
_kept if {
	values.is_true(input.subject.config.properties.retentionPolicy.enabled)
	input.subject.config.properties.retentionPolicy.days == 0
}
