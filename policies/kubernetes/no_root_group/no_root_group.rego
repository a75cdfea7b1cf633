# METADATA
# title: Containers are not in the group of root
# description: >-
#   Checks that no `runAsGroup`, `fsGroup` or `supplementalGroups` is 0, for a container or its pod. Many files of
#   images and of mounted volumes may be written by the group of root.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0320
#   severity: medium
#   topic: non-root-user
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers run without the rights of the group of root"}
#   does_not_show: "the groups that the image sets, or the user; see ANX-K8S-0002"
#   remediation: >-
#     Set `runAsGroup`, `fsGroup` and `supplementalGroups` to numbers above 0.
package policies.kubernetes.no_root_group

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.runAsGroup == 0
	finding := {
		"message": sprintf("%s runs container `%s` in the group of root", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "runAsGroup"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	some key in ["runAsGroup", "fsGroup"]
	object.get(pod.spec, ["securityContext", key], null) == 0
	finding := {
		"message": sprintf("%s runs in the group of root by `%s`", [input.subject.address, key]),
		"path": array.concat(pod.path, ["spec", "securityContext", key]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	0 in pod.spec.securityContext.supplementalGroups
	finding := {
		"message": sprintf("%s runs in the group of root by `supplementalGroups`", [input.subject.address]),
		"path": array.concat(pod.path, ["spec", "securityContext", "supplementalGroups"]),
	}
}
