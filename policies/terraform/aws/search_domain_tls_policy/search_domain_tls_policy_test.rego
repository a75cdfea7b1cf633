package policies.terraform.aws.search_domain_tls_policy_test

import data.policies.terraform.aws.search_domain_tls_policy

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_opensearch_domain", {}, ["domain_endpoint_options", 0, "tls_security_policy"]],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-0-2019-07"}]},
		["domain_endpoint_options", 0, "tls_security_policy"],
	],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"tls_security_policy": {}}]},
		["domain_endpoint_options", 0, "tls_security_policy"],
	],
	["aws_elasticsearch_domain", {}, ["domain_endpoint_options", 0, "tls_security_policy"]],
	[
		"aws_elasticsearch_domain",
		{"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-0-2019-07"}]},
		["domain_endpoint_options", 0, "tls_security_policy"],
	],
	["aws_cloudsearch_domain", {}, ["endpoint_options", 0, "tls_security_policy"]],
	[
		"aws_cloudsearch_domain",
		{"endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-0-2019-07"}]},
		["endpoint_options", 0, "tls_security_policy"],
	],
]

_sound := [
	["aws_opensearch_domain", {"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-2-2019-07"}]}],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-2-PFS-2023-10"}]},
	],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"}]},
	],
	["aws_elasticsearch_domain", {"domain_endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-2-2019-07"}]}],
	["aws_cloudsearch_domain", {"endpoint_options": [{"tls_security_policy": "Policy-Min-TLS-1-2-2019-07"}]}],
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
