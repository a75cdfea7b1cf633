package policies.terraform.aws.data_stores_tls_test

import data.policies.terraform.aws.data_stores_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_elasticache_replication_group", {}, ["transit_encryption_enabled"]],
	["aws_elasticache_replication_group", {"transit_encryption_enabled": false}, ["transit_encryption_enabled"]],
	["aws_elasticache_replication_group", {"transit_encryption_enabled": "false"}, ["transit_encryption_enabled"]],
	["aws_elasticache_replication_group", {"transit_encryption_enabled": null}, ["transit_encryption_enabled"]],
	["aws_elasticache_replication_group", {"transit_encryption_enabled": {}}, ["transit_encryption_enabled"]],
	["aws_appsync_api_cache", {}, ["transit_encryption_enabled"]],
	["aws_appsync_api_cache", {"transit_encryption_enabled": false}, ["transit_encryption_enabled"]],
	["aws_memorydb_cluster", {"tls_enabled": false}, ["tls_enabled"]],
	["aws_memorydb_cluster", {"tls_enabled": "false"}, ["tls_enabled"]],
	["aws_dax_cluster", {}, ["cluster_endpoint_encryption_type"]],
	["aws_dax_cluster", {"cluster_endpoint_encryption_type": "NONE"}, ["cluster_endpoint_encryption_type"]],
	["aws_opensearch_domain", {}, ["domain_endpoint_options", 0, "enforce_https"]],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"enforce_https": null}]},
		["domain_endpoint_options", 0, "enforce_https"],
	],
	[
		"aws_opensearch_domain",
		{"domain_endpoint_options": [{"enforce_https": {}}]},
		["domain_endpoint_options", 0, "enforce_https"],
	],
	["aws_elasticsearch_domain", {}, ["domain_endpoint_options", 0, "enforce_https"]],
	["aws_cloudsearch_domain", {}, ["endpoint_options", 0, "enforce_https"]],
	[
		"aws_cloudsearch_domain",
		{"endpoint_options": [{"enforce_https": false}]},
		["endpoint_options", 0, "enforce_https"],
	],
	[
		"aws_cloudsearch_domain",
		{"endpoint_options": [{"enforce_https": "false"}]},
		["endpoint_options", 0, "enforce_https"],
	],
	[
		"aws_cloudsearch_domain",
		{"endpoint_options": [{"enforce_https": null}]},
		["endpoint_options", 0, "enforce_https"],
	],
	[
		"aws_cloudsearch_domain",
		{"endpoint_options": [{"enforce_https": {}}]},
		["endpoint_options", 0, "enforce_https"],
	],
]

_sound := [
	["aws_elasticache_replication_group", {"transit_encryption_enabled": true}],
	["aws_elasticache_replication_group", {"transit_encryption_enabled": "true"}],
	["aws_appsync_api_cache", {"transit_encryption_enabled": true}],
	["aws_memorydb_cluster", {}],
	["aws_memorydb_cluster", {"tls_enabled": true}],
	["aws_memorydb_cluster", {"tls_enabled": {}}],
	["aws_dax_cluster", {"cluster_endpoint_encryption_type": "TLS"}],
	["aws_opensearch_domain", {"domain_endpoint_options": [{"enforce_https": false}]}],
	["aws_opensearch_domain", {"domain_endpoint_options": [{"enforce_https": true}]}],
	["aws_opensearch_domain", {"domain_endpoint_options": [{"enforce_https": "true"}]}],
	["aws_elasticsearch_domain", {"domain_endpoint_options": [{"enforce_https": true}]}],
	["aws_cloudsearch_domain", {"endpoint_options": [{"enforce_https": true}]}],
	["aws_cloudsearch_domain", {"endpoint_options": [{"enforce_https": "true"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_tls.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X takes connections without TLS: `%s` is not on", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
