package policies.terraform.aws.documentdb_audit_parameter_test

import data.policies.terraform.aws.documentdb_audit_parameter

_input(parameters) := {"subject": {"type": "x", "address": "X", "config": {"parameter": parameters}}}

test_deny_off if {
	every parameters in [[], [{"name": "audit_logs", "value": "disabled"}], [{"name": "tls", "value": "enabled"}]] {
		findings := documentdb_audit_parameter.deny with input as _input(parameters)
		findings == {{"message": "X leaves the audit log off", "path": []}}
	}
}

test_allow_on if {
	every value in ["enabled", "all", "ddl"] {
		findings := documentdb_audit_parameter.deny with input as _input([{"name": "audit_logs", "value": value}])
		findings == set()
	}
}
