# METADATA
# title: Pods have their own network, process and IPC namespaces
# description: >-
#   Checks that a pod does not share the network, the processes or the inter-process communication of its node. In the
#   node's network a pod is beyond every network policy and reaches services bound to localhost; among the node's
#   processes it can read the environment of all of them.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0003
#   severity: high
#   topic: host-namespaces
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "pods are kept apart from their node and from one another"}
#   does_not_show: "that traffic between pods is restricted; see ANX-K8S-0009"
#   remediation: Remove `hostNetwork`, `hostPID` and `hostIPC` from the pod's `spec`, or set them to `false`.
package policies.kubernetes.no_host_namespaces

deny contains finding if {
	input.subject.views.pod.spec.hostNetwork == true
	finding := _finding(input.subject, "network", "hostNetwork")
}

deny contains finding if {
	input.subject.views.pod.spec.hostPID == true
	finding := _finding(input.subject, "process", "hostPID")
}

deny contains finding if {
	input.subject.views.pod.spec.hostIPC == true
	finding := _finding(input.subject, "IPC", "hostIPC")
}

_finding(subject, namespace, key) := {
	"message": sprintf("%s shares the %s namespace of its node", [subject.address, namespace]),
	"path": array.concat(subject.views.pod.path, ["spec", key]),
}
