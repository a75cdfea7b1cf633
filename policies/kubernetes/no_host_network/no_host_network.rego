# METADATA
# title: Pods do not share the network of their node
# description: >-
#   Checks that neither a pod nor a PodSecurityPolicy sets `hostNetwork: true`. In the network of the node a pod is
#   beyond every network policy, and reaches services bound to localhost.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0241
#   severity: high
#   topic: host-network
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "pods are kept apart from the network of their node"}
#   - {id: A.8.20, strength: supports, rationale: "policies of the network apply to the pods"}
#   does_not_show: "that other namespaces are not shared"
#   remediation: Remove `hostNetwork` from the `spec` of the pod, or set it to `false`.
package policies.kubernetes.no_host_network

import data.policies.lib.control_plane

# The control plane and its agents are the node.
applies if not _control_plane

_control_plane if control_plane.runs(input.subject.views.containers)

deny contains finding if {
	input.subject.views.pod.spec.hostNetwork == true
	finding := {
		"message": sprintf("%s shares the network of its node", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "hostNetwork"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	input.subject.config.spec.hostNetwork == true
	finding := {
		"message": sprintf("%s lets pods share the network of their node", [input.subject.address]),
		"path": ["spec", "hostNetwork"],
	}
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	not other.config.spec.hostNetwork == true
}
