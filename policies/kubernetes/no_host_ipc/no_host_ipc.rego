# METADATA
# title: Pods do not share the shared memory of their node
# description: >-
#   Checks that neither a pod nor a PodSecurityPolicy sets `hostIPC: true`. Through shared memory a container reads
#   and changes data of processes of the node and of other pods.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0240
#   severity: medium
#   topic: host-namespaces
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the shared memory of the node cannot be read"}
#   - {id: A.8.2, strength: supports, rationale: "pods hold no rights over their node"}
#   does_not_show: "that other namespaces are not shared"
#   remediation: Remove `hostIPC` from the `spec` of the pod, or set it to `false`.
package policies.kubernetes.no_host_ipc

deny contains finding if {
	input.subject.views.pod.spec.hostIPC == true
	finding := {
		"message": sprintf("%s shares the shared memory of its node", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "hostIPC"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	input.subject.config.spec.hostIPC == true
	finding := {
		"message": sprintf("%s lets pods share the shared memory of their node", [input.subject.address]),
		"path": ["spec", "hostIPC"],
	}
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	not other.config.spec.hostIPC == true
}
