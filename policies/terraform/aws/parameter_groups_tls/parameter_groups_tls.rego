# METADATA
# title: Parameter groups do not let plain connections in
# description: >-
#   Checks that parameter groups of warehouses and databases ask for TLS where it is off by default, and do not switch
#   it off where it is on.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
# - https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html
# custom:
#   id: ANX-TF-AWS-0184
#   severity: medium
#   topic: db-tls
#   subjects:
#     [aws_db_parameter_group, aws_docdb_cluster_parameter_group, aws_rds_cluster_parameter_group,
#     aws_redshift_parameter_group]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections without encryption are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that a database uses the group, and that clients check the certificate
#   remediation: >-
#     Set `require_ssl` to `true` (Redshift); do not set `tls` to `disabled` (DocumentDB), and neither
#     `require_secure_transport` nor `rds.force_ssl` to `0`.
package policies.terraform.aws.parameter_groups_tls

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "aws_redshift_parameter_group"
	not _forced
	finding := {"message": _message, "path": []}
}

deny contains finding if {
	input.subject.type == "aws_docdb_cluster_parameter_group"
	some i, parameter in input.subject.config.parameter
	parameter.name == "tls"
	parameter.value == "disabled"
	finding := {"message": _message, "path": ["parameter", i, "value"]}
}

deny contains finding if {
	some i, parameter in aws.list(input.subject.config.parameter)
	parameter.name in {"rds.force_ssl", "require_secure_transport"}
	values.is_false(parameter.value)
	finding := {"message": _message, "path": ["parameter", i, "value"]}
}

_forced if {
	some parameter in input.subject.config.parameter
	parameter.name == "require_ssl"
	values.is_true(parameter.value)
}

_message := sprintf("%s lets connections without TLS in", [input.subject.address])
