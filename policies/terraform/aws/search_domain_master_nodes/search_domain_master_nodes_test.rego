package policies.terraform.aws.search_domain_master_nodes_test

import data.policies.terraform.aws.search_domain_master_nodes

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": false}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": "false"}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": null}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": {}}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": false}]},
		["cluster_config", 0, "dedicated_master_enabled"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_enabled": true}]},
		["cluster_config", 0, "dedicated_master_count"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_enabled": true, "dedicated_master_count": 2}]},
		["cluster_config", 0, "dedicated_master_count"],
	],
	[
		"aws_opensearch_domain",
		{"cluster_config": [{"dedicated_master_enabled": true, "dedicated_master_count": "x"}]},
		["cluster_config", 0, "dedicated_master_count"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"dedicated_master_enabled": true}]},
		["cluster_config", 0, "dedicated_master_count"],
	],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"dedicated_master_enabled": true, "dedicated_master_count": 2}]},
		["cluster_config", 0, "dedicated_master_count"],
	],
]

_sound := [
	["aws_opensearch_domain", {"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": true}]}],
	["aws_opensearch_domain", {"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": "true"}]}],
	[
		"aws_elasticsearch_domain",
		{"cluster_config": [{"dedicated_master_count": 3, "dedicated_master_enabled": true}]},
	],
	["aws_opensearch_domain", {"cluster_config": [{"dedicated_master_enabled": true, "dedicated_master_count": "4"}]}],
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
