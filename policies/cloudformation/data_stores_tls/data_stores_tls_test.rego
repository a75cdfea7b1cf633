package policies.cloudformation.data_stores_tls_test

import data.policies.cloudformation.data_stores_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "TransitEncryptionEnabled"]],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"TransitEncryptionEnabled": false}},
		["Properties", "TransitEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"TransitEncryptionEnabled": "false"}},
		["Properties", "TransitEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"TransitEncryptionEnabled": null}},
		["Properties", "TransitEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"TransitEncryptionEnabled": {}}},
		["Properties", "TransitEncryptionEnabled"],
	],
	["AWS::AppSync::ApiCache", {}, ["Properties", "TransitEncryptionEnabled"]],
	[
		"AWS::AppSync::ApiCache",
		{"Properties": {"TransitEncryptionEnabled": false}},
		["Properties", "TransitEncryptionEnabled"],
	],
	["AWS::MemoryDB::Cluster", {"Properties": {"TLSEnabled": false}}, ["Properties", "TLSEnabled"]],
	["AWS::MemoryDB::Cluster", {"Properties": {"TLSEnabled": "false"}}, ["Properties", "TLSEnabled"]],
	["AWS::DAX::Cluster", {}, ["Properties", "ClusterEndpointEncryptionType"]],
	[
		"AWS::DAX::Cluster",
		{"Properties": {"ClusterEndpointEncryptionType": "NONE"}},
		["Properties", "ClusterEndpointEncryptionType"],
	],
	["AWS::OpenSearchService::Domain", {}, ["Properties", "DomainEndpointOptions", "EnforceHTTPS"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": false}}},
		["Properties", "DomainEndpointOptions", "EnforceHTTPS"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": "false"}}},
		["Properties", "DomainEndpointOptions", "EnforceHTTPS"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": null}}},
		["Properties", "DomainEndpointOptions", "EnforceHTTPS"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": {}}}},
		["Properties", "DomainEndpointOptions", "EnforceHTTPS"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "DomainEndpointOptions", "EnforceHTTPS"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": false}}},
		["Properties", "DomainEndpointOptions", "EnforceHTTPS"],
	],
]

_sound := [
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"TransitEncryptionEnabled": true}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"TransitEncryptionEnabled": "true"}}],
	["AWS::AppSync::ApiCache", {"Properties": {"TransitEncryptionEnabled": true}}],
	["AWS::MemoryDB::Cluster", {}],
	["AWS::MemoryDB::Cluster", {"Properties": {"TLSEnabled": true}}],
	["AWS::MemoryDB::Cluster", {"Properties": {"TLSEnabled": {}}}],
	["AWS::DAX::Cluster", {"Properties": {"ClusterEndpointEncryptionType": "TLS"}}],
	["AWS::OpenSearchService::Domain", {"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": true}}}],
	["AWS::OpenSearchService::Domain", {"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": "true"}}}],
	["AWS::Elasticsearch::Domain", {"Properties": {"DomainEndpointOptions": {"EnforceHTTPS": true}}}],
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
