package policies.terraform.aws.dms_endpoints_tls_test

import data.policies.terraform.aws.dms_endpoints_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_dms_endpoint", {}, ["ssl_mode"]],
	["aws_dms_endpoint", {"ssl_mode": "none"}, ["ssl_mode"]],
	["aws_dms_endpoint", {"ssl_mode": {}}, ["ssl_mode"]],
]

_sound := [
	["aws_dms_endpoint", {"ssl_mode": "require"}],
	["aws_dms_endpoint", {"ssl_mode": "verify-ca"}],
	["aws_dms_endpoint", {"ssl_mode": "verify-full"}],
]

test_deny_faults if {
	every case in _faults {
		findings := dms_endpoints_tls.deny with input as _input(case[0], case[1])
		findings == {{"message": "X moves data without TLS", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := dms_endpoints_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_databases if {
	dms_endpoints_tls.applies with input as _input("aws_dms_endpoint", {"engine_name": "postgres"})
}

test_allow_services_of_aws if {
	not dms_endpoints_tls.applies with input as _input("aws_dms_endpoint", {"engine_name": "dynamodb"})
}
