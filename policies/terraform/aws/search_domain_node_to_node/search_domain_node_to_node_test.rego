package policies.terraform.aws.search_domain_node_to_node_test

import data.policies.terraform.aws.search_domain_node_to_node

_input(type, config) := {"subject": {"type": type, "address": "X", "config": object.union(_nodes, config)}}

_nodes := {"cluster_config": [{"instance_count": 3}]}

_faults := [
	["aws_opensearch_domain", {}, ["node_to_node_encryption", 0, "enabled"]],
	[
		"aws_opensearch_domain",
		{"node_to_node_encryption": [{"enabled": false}]},
		["node_to_node_encryption", 0, "enabled"],
	],
	[
		"aws_opensearch_domain",
		{"node_to_node_encryption": [{"enabled": "false"}]},
		["node_to_node_encryption", 0, "enabled"],
	],
	[
		"aws_opensearch_domain",
		{"node_to_node_encryption": [{"enabled": null}]},
		["node_to_node_encryption", 0, "enabled"],
	],
	[
		"aws_opensearch_domain",
		{"node_to_node_encryption": [{"enabled": {}}]},
		["node_to_node_encryption", 0, "enabled"],
	],
	["aws_elasticsearch_domain", {}, ["node_to_node_encryption", 0, "enabled"]],
	[
		"aws_elasticsearch_domain",
		{"node_to_node_encryption": [{"enabled": false}]},
		["node_to_node_encryption", 0, "enabled"],
	],
]

_sound := [
	["aws_opensearch_domain", {"node_to_node_encryption": [{"enabled": true}]}],
	["aws_opensearch_domain", {"node_to_node_encryption": [{"enabled": "true"}]}],
	["aws_elasticsearch_domain", {"node_to_node_encryption": [{"enabled": true}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_node_to_node.deny with input as _input(case[0], case[1])
		findings == {{"message": "X sends plain text between its nodes", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domain_node_to_node.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_single_node if {
	single := _input("aws_opensearch_domain", {"cluster_config": [{"instance_count": 1}]})
	not search_domain_node_to_node.applies with input as single
	search_domain_node_to_node.applies with input as _input("aws_opensearch_domain", {})
	findings := search_domain_node_to_node.deny with input as single
	findings == set()
}
