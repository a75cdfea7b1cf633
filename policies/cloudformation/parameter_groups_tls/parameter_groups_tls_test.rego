package policies.cloudformation.parameter_groups_tls_test

import data.policies.cloudformation.parameter_groups_tls

_paths(type, parameters) := {finding.path |
	some finding in findings
} if {
	subject := {"type": type, "address": "X", "config": {"Properties": {"Parameters": parameters}}}
	findings := parameter_groups_tls.deny with input as {"subject": subject}
}

test_deny_redshift if {
	every parameters in [[], {}, [{"ParameterName": "require_ssl", "ParameterValue": "false"}]] {
		_paths("AWS::Redshift::ClusterParameterGroup", parameters) == {["Properties", "Parameters"]}
	}
}

test_deny_parameters if {
	path := ["Properties", "Parameters"]
	_paths("AWS::DocDB::DBClusterParameterGroup", {"tls": "disabled"}) == {array.concat(path, ["tls"])}
	every value in [0, "0"] {
		_paths("AWS::RDS::DBParameterGroup", {"rds.force_ssl": value}) == {array.concat(path, ["rds.force_ssl"])}
		transport := {array.concat(path, ["require_secure_transport"])}
		_paths("AWS::RDS::DBParameterGroup", {"require_secure_transport": value}) == transport
	}
}

test_allow_tls if {
	forced := [{"ParameterName": "require_ssl", "ParameterValue": "true"}]
	_paths("AWS::Redshift::ClusterParameterGroup", forced) == set()
	_paths("AWS::RDS::DBParameterGroup", {"rds.force_ssl": 1}) == set()
	_paths("AWS::DocDB::DBClusterParameterGroup", {"tls": "enabled"}) == set()
}
