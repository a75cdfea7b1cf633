# METADATA
# title: Pods do not reach the metadata service of their node
# description: >-
#   Checks what a host scanner recorded: pods do not reach the metadata service of the cloud provider. It hands out the
#   credentials of the node, which often may read the images and disks of the whole cluster.
# related_resources:
# - https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access
# - https://github.com/kubescape/host-scanner
# custom:
#   id: ANX-K8S-0424
#   severity: high
#   topic: instance-metadata
#   subjects: [kubernetes.CloudProviderInfo]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "pods are kept apart from the services of their node"}
#   - {id: A.8.3, strength: supports, rationale: "credentials of the node are closed to pods"}
#   - {id: A.8.9, strength: supports, rationale: "nodes are set up as the baseline says"}
#   does_not_show: "what is true of other nodes, or since the record was made"
#   remediation: >-
#     Require tokens with a hop limit of 1 (AWS), use workload identities (GKE, AKS), or close 169.254.169.254 to pods
#     by a NetworkPolicy.
package policies.kubernetes.nodes_hide_metadata_service

deny contains finding if {
	input.subject.config.data.providerMetaDataAPIAccess == true
	finding := {
		"message": sprintf("%s records that pods reach the metadata service", [input.subject.address]),
		"path": ["data", "providerMetaDataAPIAccess"],
	}
}
