# METADATA
# title: Databases show which statements load them
# description: >-
#   Checks that Performance Insights is on. It tells which statement, user and host cause the load, which is where the
#   search for an abuse or a bottleneck begins.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html
# custom:
#   id: ANX-CFN-0117
#   severity: low
#   topic: db-monitoring
#   subjects: ["AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "unusual load can be traced to statements and users"}
#   - {id: A.8.6, strength: demonstrates, rationale: "the load of the database is measured"}
#   does_not_show: >-
#     that somebody looks at it
#   remediation: >-
#     Set `EnablePerformanceInsights: true`.
package policies.cloudformation.database_performance_insights

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not show what loads it", [input.subject.address]), "path": path}
}

_required contains ["Properties", "EnablePerformanceInsights"]

_met contains ["Properties", "EnablePerformanceInsights"] if {
	values.is_true(input.subject.config.Properties.EnablePerformanceInsights)
}
