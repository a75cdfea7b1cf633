package policies.kubernetes.nodes_hide_metadata_service_test

import data.policies.kubernetes.nodes_hide_metadata_service

_node(reached) := {"subject": {
	"address": "CloudProviderInfo node-1",
	"config": {"data": {"providerMetaDataAPIAccess": reached}},
	"views": {},
}}

test_deny_reached_service if {
	findings := nodes_hide_metadata_service.deny with input as _node(true)
	findings == {{
		"message": "CloudProviderInfo node-1 records that pods reach the metadata service",
		"path": ["data", "providerMetaDataAPIAccess"],
	}}
}

test_allow_closed_service if {
	nodes_hide_metadata_service.deny == set() with input as _node(false)
}
