# METADATA
# title: Windows pods do not run on their host
# description: >-
#   Checks that neither a pod nor a container sets `windowsOptions.hostProcess: true`. Such a container is a process
#   of the node with its rights.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
# custom:
#   id: ANX-K8S-0242
#   severity: high
#   topic: host-namespaces
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the files and processes of the node cannot be reached"}
#   - {id: A.8.2, strength: supports, rationale: "pods hold no rights over their node"}
#   does_not_show: "which account the container runs as"
#   remediation: Remove `hostProcess`, or set it to `false`.
package policies.kubernetes.no_windows_host_process

deny contains finding if {
	input.subject.views.pod.spec.securityContext.windowsOptions.hostProcess == true
	finding := {
		"message": sprintf("%s runs on the host of its node", [input.subject.address]),
		"path": array.concat(
			input.subject.views.pod.path,
			["spec", "securityContext", "windowsOptions", "hostProcess"],
		),
	}
}

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.windowsOptions.hostProcess == true
	finding := {
		"message": sprintf("%s runs container `%s` on the host of its node", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "windowsOptions", "hostProcess"]),
	}
}
