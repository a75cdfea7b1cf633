# METADATA
# title: Nodes run a supported release of Kubernetes and of its runtime
# description: >-
#   Checks that the nodes of an exported cluster (`kubectl get nodes -o json`) run at least the minimum release, and
#   containers by a release of containerd that is maintained. Older ones receive no fixes for vulnerabilities that are
#   public.
# related_resources:
# - https://kubernetes.io/releases/
# - https://kubernetes.io/releases/version-skew-policy/
# custom:
#   id: ANX-K8S-0311
#   severity: high
#   topic: unsupported-components
#   subjects: [kubernetes.Node]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "nodes run a release that receives fixes"}
#   does_not_show: "that the latest patch of the release is installed, or nodes that were not exported"
#   parameters:
#     minimum_minor: {default: 33, description: "Oldest minor release that nodes may run, as in 33 for 1.33."}
#     minimum_containerd: {default: "1.7.0", description: "Oldest release of containerd that nodes may run."}
#   remediation: >-
#     Update the control plane and then the nodes to a supported release, with images of a maintained containerd.
package policies.kubernetes.nodes_supported

applies if _minor

applies if _containerd

deny contains finding if {
	_minor < data.parameters["ANX-K8S-0311"].minimum_minor
	finding := {
		"message": sprintf("%s runs Kubernetes %s", [input.subject.address, _version]),
		"path": ["status", "nodeInfo", "kubeletVersion"],
	}
}

deny contains finding if {
	semver.compare(_containerd, data.parameters["ANX-K8S-0311"].minimum_containerd) < 0
	finding := {
		"message": sprintf("%s runs containerd %s", [input.subject.address, _containerd]),
		"path": ["status", "nodeInfo", "containerRuntimeVersion"],
	}
}

_containerd := found[0][1] if {
	runtime := input.subject.config.status.nodeInfo.containerRuntimeVersion
	found := regex.find_all_string_submatch_n(`^containerd://v?([0-9]+[.][0-9]+[.][0-9]+)`, runtime, 1)
	count(found) > 0
}

_version := input.subject.config.status.nodeInfo.kubeletVersion

_minor := to_number(found[0][1]) if {
	found := regex.find_all_string_submatch_n(`^v1[.]([0-9]+)[.]`, _version, 1)
	count(found) > 0
}
