# METADATA
# title: Databases do not listen on the usual port
# description: >-
#   Checks that databases and caches use another port than the one everyone knows. It hides nothing from a targeted
#   search, but keeps simple scans and misdirected rules away.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_cluster
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance
# custom:
#   id: ANX-TF-AWS-0181
#   severity: low
#   topic: db-default-port
#   subjects:
#     [aws_db_instance, aws_elasticache_cluster, aws_elasticache_replication_group, aws_rds_cluster,
#     aws_redshift_cluster]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "blind scans for known services find nothing"}
#   does_not_show: >-
#     who can reach the database, which matters far more
#   remediation: >-
#     Set `port` to another number, and the security groups with it.
package policies.terraform.aws.databases_off_usual_ports

import data.policies.lib.values

applies if _usual

_usual := _by_engine[input.subject.config.engine]

_usual := 5439 if input.subject.type == "aws_redshift_cluster"

_by_engine := {
	"aurora": 3306,
	"aurora-mysql": 3306,
	"aurora-postgresql": 5432,
	"mariadb": 3306,
	"memcached": 11211,
	"mysql": 3306,
	"oracle-ee": 1521,
	"oracle-se2": 1521,
	"postgres": 5432,
	"redis": 6379,
	"sqlserver-ee": 1433,
	"sqlserver-ex": 1433,
	"sqlserver-se": 1433,
	"sqlserver-web": 1433,
	"valkey": 6379,
}

deny contains finding if {
	not _moved
	finding := {"message": sprintf("%s listens on the usual port %d", [input.subject.address, _usual]), "path": ["port"]}
}

_moved if values.number(input.subject.config.port) != _usual
