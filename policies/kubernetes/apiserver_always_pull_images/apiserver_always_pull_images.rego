# METADATA
# title: Images are pulled with the credentials of their user
# description: >-
#   Checks that the admission plugin `AlwaysPullImages` is enabled. Without it a pod can use a private image that
#   another pod brought to the node, and may run an old copy.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0156
#   severity: low
#   topic: image-pull-policy
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "the registry decides who runs which image"}
#   - {id: A.8.9, strength: supports, rationale: "the API server enforces the pull policy"}
#   does_not_show: "that images are pinned; see ANX-K8S-0006"
#   remediation: Add `AlwaysPullImages` to `--enable-admission-plugins`.
package policies.kubernetes.apiserver_always_pull_images

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not "AlwaysPullImages" in _enabled(command)
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `AlwaysPullImages`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "enable-admission-plugins"),
	}
}

# `--admission-control` is the name before Kubernetes 1.10.
_enabled(command) := array.concat(
	control_plane.list(command, "enable-admission-plugins"),
	control_plane.list(command, "admission-control"),
)

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
