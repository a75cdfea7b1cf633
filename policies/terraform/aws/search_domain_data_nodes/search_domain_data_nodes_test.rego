package policies.terraform.aws.search_domain_data_nodes_test

import data.policies.terraform.aws.search_domain_data_nodes

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"instance_count": 3}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": false}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": "false"}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": null}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": {}}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"instance_count": 3}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": false}]},
		["cluster_config", 0, "zone_awareness_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"zone_awareness_enabled": true}]},
		["cluster_config", 0, "instance_count"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"zone_awareness_enabled": true, "instance_count": 2}]},
		["cluster_config", 0, "instance_count"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"zone_awareness_enabled": true, "instance_count": "x"}]},
		["cluster_config", 0, "instance_count"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"zone_awareness_enabled": true}]},
		["cluster_config", 0, "instance_count"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"zone_awareness_enabled": true, "instance_count": 2}]},
		["cluster_config", 0, "instance_count"],
	],
]

_sound := [
	["aws_opensearch_domain", {"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": true}]}],
	["aws_opensearch_domain", {"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": "true"}]}],
	["aws_elasticsearch_domain", {"cluster_config": [{"instance_count": 3, "zone_awareness_enabled": true}]}],
	["aws_opensearch_domain", {"cluster_config": [{"zone_awareness_enabled": true, "instance_count": "4"}]}],
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
