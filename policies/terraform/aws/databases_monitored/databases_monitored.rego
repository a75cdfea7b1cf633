# METADATA
# title: Databases report the state of their hosts
# description: >-
#   Checks that Enhanced Monitoring is on. The metrics of the hypervisor show neither processes nor memory, so a
#   bottleneck or a runaway process stays in the dark.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html
# custom:
#   id: ANX-TF-AWS-0116
#   severity: low
#   topic: db-monitoring
#   subjects: [aws_db_instance, aws_rds_cluster_instance]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "the hosts of databases are watched"}
#   - {id: A.8.6, strength: demonstrates, rationale: "use of processor, memory and disk is measured"}
#   does_not_show: >-
#     that somebody looks at the metrics or is alerted
#   remediation: >-
#     Set `monitoring_interval = 60` (seconds) and `monitoring_role_arn`.
package policies.terraform.aws.databases_monitored

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s does not report the state of its host", [input.subject.address]),
		"path": path,
	}
}

_required contains ["monitoring_interval"]

_met contains ["monitoring_interval"] if values.number(input.subject.config.monitoring_interval) > 0
