# METADATA
# title: Containers are not started by sudo
# description: >-
#   Checks that commands of containers do not call `sudo`. A container that needs it has a way to root that a fault in
#   the application can take as well, and a root that was meant to be out of reach.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://docs.docker.com/build/building/best-practices/#user
# custom:
#   id: ANX-K8S-0413
#   severity: low
#   topic: privilege-escalation
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.18, strength: supports, rationale: "programs that give the rights of root are not used"}
#   - {id: A.8.2, strength: supports, rationale: "containers run without the rights of root"}
#   - {id: A.8.9, strength: supports, rationale: "containers run with the hardened setting"}
#   does_not_show: "whether the image holds sudo"
#   remediation: >-
#     Remove `sudo` from `command` and `args`, and let the image prepare what needs root.
package policies.kubernetes.commands_without_sudo

deny contains finding if {
	some container in input.subject.views.containers
	some list in ["command", "args"]
	words := object.get(container.config, list, [])
	is_array(words)
	some i, word in words
	regex.match(`(^|[\s;&|(/])sudo(\s|$)`, word)
	finding := {
		"message": sprintf("%s calls sudo in container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, [list, i]),
	}
}
