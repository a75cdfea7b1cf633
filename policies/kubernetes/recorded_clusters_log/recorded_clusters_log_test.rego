package policies.kubernetes.recorded_clusters_log_test

import data.policies.kubernetes.recorded_clusters_log

_cluster(version, described) := {"subject": {
	"address": "ClusterDescribe shop",
	"config": {"apiVersion": version, "data": described},
	"views": {},
}}

_eks(logs) := _cluster("eks.amazonaws.com/v1", {"Cluster": {"Logging": {"ClusterLogging": logs}}})

test_deny_clusters_without_log if {
	findings := recorded_clusters_log.deny with input as _eks([{"Enabled": false, "Types": ["audit"]}])
	findings == {{"message": "ClusterDescribe shop keeps no audit log", "path": ["data", "Cluster", "Logging"]}}
	count(recorded_clusters_log.deny) == 1 with input as _cluster("container.googleapis.com/v1", {})
}

test_allow_clusters_with_log if {
	every cluster in [
		_eks([{"Enabled": true, "Types": ["api", "audit"]}]),
		_cluster("container.googleapis.com/v1", {"logging_config": {"component_config": {"enable_components": [1, 2]}}}),
	] {
		recorded_clusters_log.deny == set() with input as cluster
		recorded_clusters_log.applies with input as cluster
	}
}
