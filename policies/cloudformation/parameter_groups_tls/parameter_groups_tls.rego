# METADATA
# title: Parameter groups do not let plain connections in
# description: >-
#   Checks that parameter groups of warehouses and databases ask for TLS where it is off by default, and do not switch
#   it off where it is on.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
# custom:
#   id: ANX-CFN-0184
#   severity: medium
#   topic: db-tls
#   subjects:
#     ["AWS::DocDB::DBClusterParameterGroup", "AWS::RDS::DBParameterGroup", "AWS::Redshift::ClusterParameterGroup"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections without encryption are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that a database uses the group, and that clients check the certificate
#   remediation: >-
#     Set `require_ssl` to `true` (Redshift) and `rds.force_ssl` or `require_secure_transport` to `1`; do not set `tls`
#     to `disabled` (DocumentDB).
package policies.cloudformation.parameter_groups_tls

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "AWS::Redshift::ClusterParameterGroup"
	not _forced
	finding := {"message": _message, "path": ["Properties", "Parameters"]}
}

deny contains finding if {
	input.subject.config.Properties.Parameters.tls == "disabled"
	finding := {"message": _message, "path": ["Properties", "Parameters", "tls"]}
}

deny contains finding if {
	_off(input.subject.config.Properties.Parameters["rds.force_ssl"])
	finding := {"message": _message, "path": ["Properties", "Parameters", "rds.force_ssl"]}
}

deny contains finding if {
	_off(input.subject.config.Properties.Parameters.require_secure_transport)
	finding := {"message": _message, "path": ["Properties", "Parameters", "require_secure_transport"]}
}

_off(value) if values.is_false(value)

_off(value) if value == 0

_forced if {
	is_array(input.subject.config.Properties.Parameters)
	some parameter in input.subject.config.Properties.Parameters
	parameter.ParameterName == "require_ssl"
	values.is_true(parameter.ParameterValue)
}

_message := sprintf("%s lets connections without TLS in", [input.subject.address])
