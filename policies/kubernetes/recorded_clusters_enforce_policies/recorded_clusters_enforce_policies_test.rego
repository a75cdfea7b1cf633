package policies.kubernetes.recorded_clusters_enforce_policies_test

import data.policies.kubernetes.recorded_clusters_enforce_policies

_cluster(version, described) := {"subject": {
	"address": "ClusterDescribe shop",
	"config": {"apiVersion": version, "data": described},
	"views": {},
}}

test_deny_clusters_without_engine if {
	findings := recorded_clusters_enforce_policies.deny
		with input as _cluster("management.azure.com/v1", {"properties": {"networkProfile": {"networkPlugin": "azure"}}})
	findings == {{
		"message": "ClusterDescribe shop enforces no network policies",
		"path": ["data", "properties", "networkProfile"],
	}}
	count(recorded_clusters_enforce_policies.deny) == 1 with input as _cluster("container.googleapis.com/v1", {})
}

test_allow_clusters_with_engine if {
	every cluster in [
		_cluster("management.azure.com/v1", {"properties": {"networkProfile": {"networkPolicy": "cilium"}}}),
		_cluster("container.googleapis.com/v1", {"network_policy": {"enabled": true}}),
		_cluster("container.googleapis.com/v1", {"network_config": {"datapath_provider": 2}}),
	] {
		recorded_clusters_enforce_policies.deny == set() with input as cluster
		recorded_clusters_enforce_policies.applies with input as cluster
	}
}
