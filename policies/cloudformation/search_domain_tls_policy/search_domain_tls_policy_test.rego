package policies.cloudformation.search_domain_tls_policy_test

import data.policies.cloudformation.search_domain_tls_policy

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::OpenSearchService::Domain", {}, ["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-0-2019-07"}}},
		["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": {}}}},
		["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-0-2019-07"}}},
		["Properties", "DomainEndpointOptions", "TLSSecurityPolicy"],
	],
]

_sound := [
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-2-PFS-2023-10"}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"DomainEndpointOptions": {"TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_tls_policy.deny with input as _input(case[0], case[1])
		findings == {{"message": "X accepts TLS older than 1.2", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domain_tls_policy.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
