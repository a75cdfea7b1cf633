# METADATA
# title: Databases report the state of their hosts
# description: >-
#   Checks that Enhanced Monitoring is on. The metrics of the hypervisor show neither processes nor memory, so a
#   bottleneck or a runaway process stays in the dark.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html
# custom:
#   id: ANX-CFN-0116
#   severity: low
#   topic: db-monitoring
#   subjects: ["AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "the hosts of databases are watched"}
#   - {id: A.8.6, strength: demonstrates, rationale: "use of processor, memory and disk is measured"}
#   does_not_show: >-
#     that somebody looks at the metrics or is alerted
#   remediation: >-
#     Set `MonitoringInterval: 60` (seconds) and `MonitoringRoleArn`.
package policies.cloudformation.databases_monitored

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s does not report the state of its host", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "MonitoringInterval"]

_met contains ["Properties", "MonitoringInterval"] if {
	values.number(input.subject.config.Properties.MonitoringInterval) > 0
}
