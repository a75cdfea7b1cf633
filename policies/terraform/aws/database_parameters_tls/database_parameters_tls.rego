# METADATA
# title: Databases refuse connections without TLS
# description: >-
#   Checks the parameter group of an instance: it has to force TLS. The engines offer TLS by default, and take plain
#   connections just the same.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_parameter_group
# custom:
#   id: ANX-TF-AWS-0183
#   severity: medium
#   topic: db-tls
#   subjects: [aws_db_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections without encryption are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that clients check the certificate, and parameter groups that stand elsewhere
#   remediation: >-
#     Set the parameter that the message names to `1` in the parameter group (`SSL` for Db2).
package policies.terraform.aws.database_parameters_tls

import data.policies.lib.values

# What the parameter group in the same folder says about TLS, by the family of the engine.
applies if count(_families) > 0

_families contains family if {
	some group in input.related.aws_db_parameter_group
	some prefix, _ in _switches
	startswith(group.config.family, prefix)
	family := prefix
}

_switches := {
	"db2": "db2comm",
	"mariadb": "require_secure_transport",
	"mysql": "require_secure_transport",
	"postgres": "rds.force_ssl",
	"sqlserver": "rds.force_ssl",
}

deny contains finding if {
	some family in _families
	not _forced[family]
	finding := {
		"message": sprintf("%s takes connections without TLS: `%s`", [input.subject.address, _switches[family]]),
		"path": ["parameter_group_name"],
	}
}

_forced[family] if {
	some family in _families
	some group in input.related.aws_db_parameter_group
	some parameter in group.config.parameter
	parameter.name == _switches[family]
	_on(parameter.value)
}

_on(value) if values.is_true(value)

_on(value) if value == 1

_on(value) if value == "SSL"

# From version 15 on, PostgreSQL asks for TLS unless told otherwise.
_forced["postgres"] if {
	some group in input.related.aws_db_parameter_group
	regex.match(`^postgres(1[5-9]|[2-9][0-9])`, group.config.family)
	not "rds.force_ssl" in _named
}

_named contains name if {
	some group in input.related.aws_db_parameter_group
	some parameter in group.config.parameter
	name := parameter.name
}
