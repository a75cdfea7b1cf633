package policies.kubernetes.recorded_clusters_private_test

import data.policies.kubernetes.recorded_clusters_private

_cluster(version, described) := {"subject": {
	"address": "ClusterDescribe shop",
	"config": {"apiVersion": version, "data": described},
	"views": {},
}}

_vpc(config) := _cluster("eks.amazonaws.com/v1", {"Cluster": {"ResourcesVpcConfig": config}})

_places(input_) := {finding.path[count(finding.path) - 1] |
	findings := recorded_clusters_private.deny with input as input_
	some finding in findings
}

test_deny_open_clusters if {
	_places(_vpc({"EndpointPublicAccess": true, "PublicAccessCidrs": ["0.0.0.0/0"]})) == {"EndpointPublicAccess"}
	_places(_vpc({"EndpointPublicAccess": true, "EndpointPrivateAccess": false})) == {
		"EndpointPublicAccess", "EndpointPrivateAccess",
	}
	_places(_cluster("container.googleapis.com/v1", {})) == {
		"master_authorized_networks_config", "private_cluster_config",
	}
	_places(_cluster("management.azure.com/v1", {"properties": {}})) == {"apiServerAccessProfile"}
}

test_allow_closed_clusters if {
	every cluster in [
		_vpc({"EndpointPublicAccess": false, "EndpointPrivateAccess": true}),
		_vpc({"EndpointPublicAccess": true, "EndpointPrivateAccess": true, "PublicAccessCidrs": ["192.0.2.0/24"]}),
		_cluster("container.googleapis.com/v1", {
			"private_cluster_config": {"enable_private_nodes": true},
			"master_authorized_networks_config": {"enabled": true},
		}),
		_cluster("management.azure.com/v1", {"properties": {"apiServerAccessProfile": {"enablePrivateCluster": true}}}),
		_cluster("management.azure.com/v1", {"properties": {
			"apiServerAccessProfile": {"authorizedIPRanges": ["192.0.2.0/24"]},
		}}),
	] {
		_places(cluster) == set()
		recorded_clusters_private.applies with input as cluster
	}
}
