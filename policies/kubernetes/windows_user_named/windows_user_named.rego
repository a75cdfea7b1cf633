# METADATA
# title: Windows containers run as a named user
# description: >-
#   Checks that each container of a Windows pod names its user (`runAsUserName`), and that it is not an administrator.
#   Without a name the image decides, and many start as `ContainerAdministrator`.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/
# custom:
#   id: ANX-K8S-0315
#   severity: medium
#   topic: non-root-user
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers run without the rights of an administrator"}
#   does_not_show: "which rights the named user has inside the image"
#   remediation: >-
#     Set `securityContext.windowsOptions.runAsUserName: ContainerUser` on the pod.
package policies.kubernetes.windows_user_named

applies if input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	not _user(container)
	finding := {
		"message": sprintf("%s names no user for the Windows container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "windowsOptions", "runAsUserName"]),
	}
}

deny contains finding if {
	some container in input.subject.views.containers
	regex.match(`(^|\\)(container)?administrator$|^(nt authority\\)?system$`, lower(_user(container)))
	finding := {
		"message": sprintf("%s runs the Windows container `%s` as administrator", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "windowsOptions", "runAsUserName"]),
	}
}

_user(container) := container.config.securityContext.windowsOptions.runAsUserName

_user(container) := input.subject.views.pod.spec.securityContext.windowsOptions.runAsUserName if {
	not container.config.securityContext.windowsOptions.runAsUserName
}
