package policies.kubernetes.recorded_clusters_use_roles_test

import data.policies.kubernetes.recorded_clusters_use_roles

_cluster(version, described) := {"subject": {
	"address": "ClusterDescribe shop",
	"config": {"apiVersion": version, "data": described},
	"views": {},
}}

test_deny_clusters_without_roles if {
	findings := recorded_clusters_use_roles.deny
		with input as _cluster("management.azure.com/v1", {"properties": {"enableRBAC": false}})
	findings == {{
		"message": "ClusterDescribe shop does not decide access by roles",
		"path": ["data", "properties", "enableRBAC"],
	}}
	count(recorded_clusters_use_roles.deny) == 1
		with input as _cluster("container.googleapis.com/v1", {"legacy_abac": {"enabled": true}})
}

test_allow_clusters_with_roles if {
	every cluster in [
		_cluster("management.azure.com/v1", {"properties": {"enableRBAC": true}}),
		_cluster("container.googleapis.com/v1", {"legacy_abac": {}}),
	] {
		recorded_clusters_use_roles.deny == set() with input as cluster
		recorded_clusters_use_roles.applies with input as cluster
	}
}
