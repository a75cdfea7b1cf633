package policies.lib.recorded_clusters_test

import data.policies.lib.recorded_clusters

_recorded(version) := {"subject": {"config": {
	"apiVersion": version,
	"data": {"Cluster": {"name": "shop"}, "properties": {"name": "shop"}, "name": "shop"},
}}}

test_each_cloud_describes_its_own if {
	recorded_clusters.aks.name == "shop" with input as _recorded("management.azure.com/v1")
	recorded_clusters.eks.name == "shop" with input as _recorded("eks.amazonaws.com/v1")
	recorded_clusters.gke.name == "shop" with input as _recorded("container.googleapis.com/v1")
	not recorded_clusters.aks with input as _recorded("eks.amazonaws.com/v1")
	not recorded_clusters.eks with input as _recorded("container.googleapis.com/v1")
	not recorded_clusters.gke with input as _recorded("management.azure.com/v1")
}
