package policies.cloudformation.search_domain_data_nodes_test

import data.policies.cloudformation.search_domain_data_nodes

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3}}},
		["Properties", "ClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": false}}},
		["Properties", "ClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": "false"}}},
		["Properties", "ClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": null}}},
		["Properties", "ClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": {}}}},
		["Properties", "ClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"ZoneAwarenessEnabled": true}}},
		["Properties", "ClusterConfig", "InstanceCount"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": 2}}},
		["Properties", "ClusterConfig", "InstanceCount"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": "x"}}},
		["Properties", "ClusterConfig", "InstanceCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3}}},
		["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": false}}},
		["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": "false"}}},
		["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": null}}},
		["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": {}}}},
		["Properties", "ElasticsearchClusterConfig", "ZoneAwarenessEnabled"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"ZoneAwarenessEnabled": true}}},
		["Properties", "ElasticsearchClusterConfig", "InstanceCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": 2}}},
		["Properties", "ElasticsearchClusterConfig", "InstanceCount"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": "x"}}},
		["Properties", "ElasticsearchClusterConfig", "InstanceCount"],
	],
]

_sound := [
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": true}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": "true"}}},
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"ClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": "4"}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": true}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"InstanceCount": 3, "ZoneAwarenessEnabled": "true"}}},
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"ElasticsearchClusterConfig": {"ZoneAwarenessEnabled": true, "InstanceCount": "4"}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_data_nodes.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not survive the loss of a data node: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := search_domain_data_nodes.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
