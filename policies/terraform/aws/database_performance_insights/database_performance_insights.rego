# METADATA
# title: Databases show which statements load them
# description: >-
#   Checks that Performance Insights is on. It tells which statement, user and host cause the load, which is where the
#   search for an abuse or a bottleneck begins.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html
# custom:
#   id: ANX-TF-AWS-0117
#   severity: low
#   topic: db-monitoring
#   subjects: [aws_db_instance, aws_rds_cluster_instance]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "unusual load can be traced to statements and users"}
#   - {id: A.8.6, strength: demonstrates, rationale: "the load of the database is measured"}
#   does_not_show: >-
#     that somebody looks at it
#   remediation: >-
#     Set `performance_insights_enabled = true`.
package policies.terraform.aws.database_performance_insights

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not show what loads it", [input.subject.address]), "path": path}
}

_required contains ["performance_insights_enabled"]

_met contains ["performance_insights_enabled"] if values.is_true(input.subject.config.performance_insights_enabled)
