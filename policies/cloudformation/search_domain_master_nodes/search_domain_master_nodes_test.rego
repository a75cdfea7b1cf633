package policies.cloudformation.search_domain_master_nodes_test

import data.policies.cloudformation.search_domain_master_nodes

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3}}},
		["Properties", "ClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": false}}},
		["Properties", "ClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": "false"}}},
		["Properties", "ClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": null}}},
		["Properties", "ClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": {}}}},
		["Properties", "ClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterEnabled": true}}},
		["Properties", "ClusterConfig", "DedicatedMasterCount"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": 2}}},
		["Properties", "ClusterConfig", "DedicatedMasterCount"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": "x"}}},
		["Properties", "ClusterConfig", "DedicatedMasterCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": false}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": "false"}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": null}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": {}}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterEnabled": true}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": 2}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": "x"}}},
		["Properties", "ElasticsearchClusterConfig", "DedicatedMasterCount"],
	],
]

_sound := [
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": true}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": "true"}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": "4"}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": true}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterCount": 3, "DedicatedMasterEnabled": "true"}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"DedicatedMasterEnabled": true, "DedicatedMasterCount": "4"}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_master_nodes.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X may lose its leader: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := search_domain_master_nodes.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
