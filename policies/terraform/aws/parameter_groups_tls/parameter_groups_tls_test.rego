package policies.terraform.aws.parameter_groups_tls_test

import data.policies.terraform.aws.parameter_groups_tls

_input(type, parameters) := {"subject": {"type": type, "address": "X", "config": {"parameter": parameters}}}

test_deny_redshift if {
	every parameters in [[], [{"name": "require_ssl", "value": "false"}], [{"name": "other", "value": "true"}]] {
		findings := parameter_groups_tls.deny with input as _input("aws_redshift_parameter_group", parameters)
		findings == {{"message": "X lets connections without TLS in", "path": []}}
	}
}

test_deny_documents if {
	parameters := [{"name": "tls", "value": "disabled"}]
	findings := parameter_groups_tls.deny with input as _input("aws_docdb_cluster_parameter_group", parameters)
	findings == {{"message": "X lets connections without TLS in", "path": ["parameter", 0, "value"]}}
}

test_allow_tls if {
	redshift := [{"name": "require_ssl", "value": "true"}]
	first := parameter_groups_tls.deny with input as _input("aws_redshift_parameter_group", redshift)
	first == set()
	second := parameter_groups_tls.deny with input as _input("aws_docdb_cluster_parameter_group", [])
	second == set()
}

test_deny_switched_off if {
	every parameter in [
		{"name": "require_secure_transport", "value": "OFF"},
		{"name": "rds.force_ssl", "value": "0"},
	] {
		findings := parameter_groups_tls.deny with input as _input("aws_db_parameter_group", [parameter])
		findings == {{"message": "X lets connections without TLS in", "path": ["parameter", 0, "value"]}}
	}
}

test_allow_switched_on if {
	parameter := {"name": "rds.force_ssl", "value": "1"}
	findings := parameter_groups_tls.deny with input as _input("aws_rds_cluster_parameter_group", [parameter])
	findings == set()
}
