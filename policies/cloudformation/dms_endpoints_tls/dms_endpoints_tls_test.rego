package policies.cloudformation.dms_endpoints_tls_test

import data.policies.cloudformation.dms_endpoints_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::DMS::Endpoint", {}, ["Properties", "SslMode"]],
	["AWS::DMS::Endpoint", {"Properties": {"SslMode": "none"}}, ["Properties", "SslMode"]],
	["AWS::DMS::Endpoint", {"Properties": {"SslMode": {}}}, ["Properties", "SslMode"]],
]

_sound := [
	["AWS::DMS::Endpoint", {"Properties": {"SslMode": "require"}}],
	["AWS::DMS::Endpoint", {"Properties": {"SslMode": "verify-ca"}}],
	["AWS::DMS::Endpoint", {"Properties": {"SslMode": "verify-full"}}],
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
	dms_endpoints_tls.applies with input as _input("AWS::DMS::Endpoint", {"Properties": {"EngineName": "postgres"}})
}

test_allow_services_of_aws if {
	not dms_endpoints_tls.applies with input as _input("AWS::DMS::Endpoint", {"Properties": {"EngineName": "s3"}})
}
