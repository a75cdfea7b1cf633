package policies.cloudformation.data_stores_encrypted_test

import data.policies.cloudformation.data_stores_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::DocDB::DBCluster", {}, ["Properties", "StorageEncrypted"]],
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": false}}, ["Properties", "StorageEncrypted"]],
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": "false"}}, ["Properties", "StorageEncrypted"]],
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": null}}, ["Properties", "StorageEncrypted"]],
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": {}}}, ["Properties", "StorageEncrypted"]],
	["AWS::Neptune::DBCluster", {}, ["Properties", "StorageEncrypted"]],
	["AWS::Neptune::DBCluster", {"Properties": {"StorageEncrypted": false}}, ["Properties", "StorageEncrypted"]],
	["AWS::RDS::GlobalCluster", {}, ["Properties", "StorageEncrypted"]],
	["AWS::RDS::GlobalCluster", {"Properties": {"StorageEncrypted": false}}, ["Properties", "StorageEncrypted"]],
	["AWS::Redshift::Cluster", {}, ["Properties", "Encrypted"]],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": false}}, ["Properties", "Encrypted"]],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": "false"}}, ["Properties", "Encrypted"]],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": null}}, ["Properties", "Encrypted"]],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": {}}}, ["Properties", "Encrypted"]],
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "AtRestEncryptionEnabled"]],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AtRestEncryptionEnabled": false}},
		["Properties", "AtRestEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AtRestEncryptionEnabled": "false"}},
		["Properties", "AtRestEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AtRestEncryptionEnabled": null}},
		["Properties", "AtRestEncryptionEnabled"],
	],
	[
		"AWS::ElastiCache::ReplicationGroup",
		{"Properties": {"AtRestEncryptionEnabled": {}}},
		["Properties", "AtRestEncryptionEnabled"],
	],
	["AWS::AppSync::ApiCache", {}, ["Properties", "AtRestEncryptionEnabled"]],
	[
		"AWS::AppSync::ApiCache",
		{"Properties": {"AtRestEncryptionEnabled": false}},
		["Properties", "AtRestEncryptionEnabled"],
	],
	["AWS::OpenSearchService::Domain", {}, ["Properties", "EncryptionAtRestOptions", "Enabled"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"Enabled": false}}},
		["Properties", "EncryptionAtRestOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"Enabled": "false"}}},
		["Properties", "EncryptionAtRestOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"Enabled": null}}},
		["Properties", "EncryptionAtRestOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"Enabled": {}}}},
		["Properties", "EncryptionAtRestOptions", "Enabled"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "EncryptionAtRestOptions", "Enabled"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"EncryptionAtRestOptions": {"Enabled": false}}},
		["Properties", "EncryptionAtRestOptions", "Enabled"],
	],
	["AWS::DAX::Cluster", {}, ["Properties", "SSESpecification", "SSEEnabled"]],
	[
		"AWS::DAX::Cluster",
		{"Properties": {"SSESpecification": {"SSEEnabled": false}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DAX::Cluster",
		{"Properties": {"SSESpecification": {"SSEEnabled": "false"}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DAX::Cluster",
		{"Properties": {"SSESpecification": {"SSEEnabled": null}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
	[
		"AWS::DAX::Cluster",
		{"Properties": {"SSESpecification": {"SSEEnabled": {}}}},
		["Properties", "SSESpecification", "SSEEnabled"],
	],
]

_sound := [
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": true}}],
	["AWS::DocDB::DBCluster", {"Properties": {"StorageEncrypted": "true"}}],
	["AWS::Neptune::DBCluster", {"Properties": {"StorageEncrypted": true}}],
	["AWS::RDS::GlobalCluster", {"Properties": {"StorageEncrypted": true}}],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": true}}],
	["AWS::Redshift::Cluster", {"Properties": {"Encrypted": "true"}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AtRestEncryptionEnabled": true}}],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AtRestEncryptionEnabled": "true"}}],
	["AWS::AppSync::ApiCache", {"Properties": {"AtRestEncryptionEnabled": true}}],
	["AWS::OpenSearchService::Domain", {"Properties": {"EncryptionAtRestOptions": {"Enabled": true}}}],
	["AWS::OpenSearchService::Domain", {"Properties": {"EncryptionAtRestOptions": {"Enabled": "true"}}}],
	["AWS::Elasticsearch::Domain", {"Properties": {"EncryptionAtRestOptions": {"Enabled": true}}}],
	["AWS::DAX::Cluster", {"Properties": {"SSESpecification": {"SSEEnabled": true}}}],
	["AWS::DAX::Cluster", {"Properties": {"SSESpecification": {"SSEEnabled": "true"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps its data unencrypted: `%s` is not on", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
