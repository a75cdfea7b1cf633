# METADATA
# title: PostgreSQL databases record statements
# description: >-
#   Checks that parameter groups for PostgreSQL switch the log of statements on, by kind and by duration, and that
#   databases with this engine name a group of their own. The group of the service records neither.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_parameter_group
# custom:
#   id: ANX-TF-AWS-0925
#   severity: low
#   topic: sql-audit-logging
#   subjects: [aws_db_instance, aws_db_parameter_group, aws_rds_cluster, aws_rds_cluster_parameter_group]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "statements are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: that the log leaves the database, and that no personal data gets into it
#   remediation: >-
#     Set the parameters `log_statement` and `log_min_duration_statement` in the group, and name the group in
#     `parameter_group_name` or `db_cluster_parameter_group_name`.
package policies.terraform.aws.postgres_statements_logged

import data.policies.lib.aws

applies if _group

applies if _database

_group if {
	input.subject.type in {"aws_db_parameter_group", "aws_rds_cluster_parameter_group"}
	regex.match(`^(aurora-)?postgres`, input.subject.config.family)
}

# Instances of a cluster take the group of the cluster.
_database if input.subject.config.engine in {"postgres", "aurora-postgresql"}

deny contains finding if {
	_group
	missing := {"log_statement", "log_min_duration_statement"} - _set
	count(missing) > 0
	finding := {
		"message": sprintf("%s does not set %s", [input.subject.address, concat(", ", sort(missing))]),
		"path": [],
	}
}

_set contains name if {
	some parameter in aws.list(input.subject.config.parameter)
	name := parameter.name
	not parameter.value in {"none", "-1"}
}

deny contains finding if {
	_database
	not input.subject.config.parameter_group_name
	not input.subject.config.db_cluster_parameter_group_name
	finding := {
		"message": sprintf("%s does not record statements, since it names no parameter group", [input.subject.address]),
		"path": [],
	}
}
