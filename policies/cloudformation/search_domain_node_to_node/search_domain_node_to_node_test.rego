package policies.cloudformation.search_domain_node_to_node_test

import data.policies.cloudformation.search_domain_node_to_node

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::OpenSearchService::Domain", {}, ["Properties", "NodeToNodeEncryptionOptions", "Enabled"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": false}}},
		["Properties", "NodeToNodeEncryptionOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": "false"}}},
		["Properties", "NodeToNodeEncryptionOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": null}}},
		["Properties", "NodeToNodeEncryptionOptions", "Enabled"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": {}}}},
		["Properties", "NodeToNodeEncryptionOptions", "Enabled"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "NodeToNodeEncryptionOptions", "Enabled"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": false}}},
		["Properties", "NodeToNodeEncryptionOptions", "Enabled"],
	],
]

_sound := [
	["AWS::OpenSearchService::Domain", {"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": true}}}],
	["AWS::OpenSearchService::Domain", {"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": "true"}}}],
	["AWS::Elasticsearch::Domain", {"Properties": {"NodeToNodeEncryptionOptions": {"Enabled": true}}}],
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
