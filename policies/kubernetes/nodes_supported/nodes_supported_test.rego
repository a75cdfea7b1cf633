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

_runtime(version) := {"subject": {
	"address": "Node a",
	"config": {"status": {"nodeInfo": {"containerRuntimeVersion": version}}},
}}

test_deny_old_runtime if {
	nodes_supported.applies with input as _runtime("containerd://1.5.2")
	findings := nodes_supported.deny with input as _runtime("containerd://1.5.2")
		with data.parameters as {"ANX-K8S-0311": {"minimum_containerd": "1.7.0"}}
	findings == {{
		"message": "Node a runs containerd 1.5.2",
		"path": ["status", "nodeInfo", "containerRuntimeVersion"],
	}}
}

test_allow_maintained_runtime if {
	nodes_supported.deny == set() with input as _runtime("containerd://2.1.4+k3s1")
		with data.parameters as {"ANX-K8S-0311": {"minimum_containerd": "1.7.0"}}
	not nodes_supported.applies with input as _runtime("cri-o://1.33.0")
}
