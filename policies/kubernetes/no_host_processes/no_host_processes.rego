# METADATA
# title: Pods do not share the processes of their node
# description: >-
#   Checks that neither a pod nor a PodSecurityPolicy sets `hostPID: true`. Among the processes of the node a
#   container can read the environment of all of them, credentials included, and signal them.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0003
#   severity: high
#   topic: host-namespaces
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the processes of the node and their memory cannot be read"}
#   - {id: A.8.2, strength: supports, rationale: "pods hold no rights over their node"}
#   does_not_show: "that other namespaces are not shared"
#   remediation: Remove `hostPID` from the `spec` of the pod, or set it to `false`.
package policies.kubernetes.no_host_processes

deny contains finding if {
	input.subject.views.pod.spec.hostPID == true
	finding := {
		"message": sprintf("%s shares the processes of its node", [input.subject.address]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "hostPID"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	input.subject.config.spec.hostPID == true
	finding := {
		"message": sprintf("%s lets pods share the processes of their node", [input.subject.address]),
		"path": ["spec", "hostPID"],
	}
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	not other.config.spec.hostPID == true
}
