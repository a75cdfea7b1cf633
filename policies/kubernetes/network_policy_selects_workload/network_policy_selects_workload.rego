# METADATA
# title: Network policies select every workload
# description: >-
#   Checks that at least one NetworkPolicy of its namespace, or a policy of Cilium or Calico, selects the pods of a
#   workload. Pods that none selects accept connections from every pod of the cluster, and may connect anywhere. Pods in
#   the network of their node do not count, because policies have no effect there.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/network-policies/
# custom:
#   id: ANX-K8S-0009
#   severity: medium
#   topic: network-segmentation
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "traffic to or from the workload is restricted by a policy"}
#   - {id: A.8.20, strength: supports, rationale: "the connections that are allowed are declared"}
#   does_not_show: >-
#     that the policy is narrow, covers both directions, or that the cluster's network enforces it; policies that lie in
#     other folders are not seen
#   remediation: >-
#     Add a NetworkPolicy with an empty `podSelector` that denies by default to the namespace, and one for each
#     connection that is needed.
package policies.kubernetes.network_policy_selects_workload

import data.policies.lib.containers

applies if {
	not input.subject.views.pod.spec.hostNetwork == true
	some container in input.subject.views.containers
	containers.complete(container)
}

deny contains finding if {
	not _selected
	finding := {"message": sprintf("%s is selected by no NetworkPolicy", [input.subject.address]), "path": []}
}

_selected if count(input.related["kubernetes.NetworkPolicy"]) > 0

# Policies of Cilium and of Calico for the whole cluster.
_selected if count(input.related["kubernetes.CiliumNetworkPolicy"]) > 0

_selected if count(input.related["kubernetes.CiliumClusterwideNetworkPolicy"]) > 0

_selected if count(input.related["kubernetes.GlobalNetworkPolicy"]) > 0
