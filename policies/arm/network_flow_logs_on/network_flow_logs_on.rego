# METADATA
# title: Flow logs are on
# description: >-
#   Checks that a flow log of a network is not switched off. Without it nobody can tell who was connected with whom.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkwatchers/flowlogs
# - https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview
# custom:
#   id: ANX-ARM-0291
#   severity: medium
#   topic: flow-logs
#   subjects: [microsoft.network/networkwatchers/flowlogs]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to look at"}
#   - {id: A.8.20, strength: supports, rationale: "the network is watched"}
#   does_not_show: how long the records are kept; see ANX-ARM-0076
#   remediation: Set `properties.enabled` to `true`.
package policies.arm.network_flow_logs_on

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.properties.enabled)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "enabled"]}
}
