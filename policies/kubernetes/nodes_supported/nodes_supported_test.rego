package policies.kubernetes.nodes_supported_test

import data.policies.kubernetes.nodes_supported

_node(version) := {"subject": {
	"address": "Node a",
	"config": {"status": {"nodeInfo": {"kubeletVersion": version}}},
}}

_minimum := {"ANX-K8S-0311": {"minimum_minor": 33}}

test_deny_old if {
	nodes_supported.applies with input as _node("v1.25.3")
	findings := nodes_supported.deny with input as _node("v1.25.3") with data.parameters as _minimum
	findings == {{"message": "Node a runs Kubernetes v1.25.3", "path": ["status", "nodeInfo", "kubeletVersion"]}}
}

test_allow_supported if {
	nodes_supported.deny == set() with input as _node("v1.34.6-eks-1") with data.parameters as _minimum
}

test_node_without_status_does_not_count if {
	not nodes_supported.applies with input as {"subject": {"config": {"metadata": {"name": "a"}}}}
	not nodes_supported.applies with input as _node("latest")
}
