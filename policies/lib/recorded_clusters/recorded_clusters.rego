# METADATA
# description: Managed clusters as a collector recorded them (`ClusterDescribe`), each as its cloud describes it.
package policies.lib.recorded_clusters

aks := input.subject.config.data.properties if startswith(input.subject.config.apiVersion, "management.azure.com/")

eks := input.subject.config.data.Cluster if startswith(input.subject.config.apiVersion, "eks.amazonaws.com/")

gke := input.subject.config.data if startswith(input.subject.config.apiVersion, "container.googleapis.com/")
