# METADATA
# title: Containers run under numbers that no account of the node has
# description: >-
#   Checks that `runAsUser` and `runAsGroup`, where they are set, are at least 10000. Numbers below are those of
#   accounts and services of the node, so that a process which breaks out of its container has their rights on the
#   node's files.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# - https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
# custom:
#   id: ANX-K8S-0401
#   severity: low
#   topic: non-root-user
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "containers have no rights of an account of the node"}
#   - {id: A.8.9, strength: supports, rationale: "containers run with the hardened setting"}
#   parameters:
#     minimum: {default: 10000, description: "Lowest number of a user or group that containers may run under."}
#   does_not_show: "which user an image names itself where nothing is set; see ANX-K8S-0002 for root"
#   remediation: Set `runAsUser` and `runAsGroup` of the security context to a number of at least 10000.
package policies.kubernetes.user_numbers_high

deny contains finding if {
	not _users_of_their_own
	some container in input.subject.views.containers
	some key in ["runAsUser", "runAsGroup"]
	number := object.get(container.config, ["securityContext", key], null)
	_low(number)
	finding := {
		"message": sprintf("%s runs container `%s` with %d as `%s`", [
			input.subject.address,
			container.name,
			number,
			key,
		]),
		"path": array.concat(container.path, ["securityContext", key]),
	}
}

deny contains finding if {
	not _users_of_their_own
	pod := input.subject.views.pod
	some key in ["runAsUser", "runAsGroup"]
	number := object.get(pod.spec, ["securityContext", key], null)
	_low(number)
	finding := {
		"message": sprintf("%s runs its containers with %d as `%s`", [input.subject.address, number, key]),
		"path": array.concat(pod.path, ["spec", "securityContext", key]),
	}
}

# Numbers of users in a namespace of their own mean nothing on the node.
_users_of_their_own if input.subject.views.pod.spec.hostUsers == false

# Root is reported by ANX-K8S-0002 and ANX-K8S-0320.
_low(number) if {
	is_number(number)
	number > 0
	number < data.parameters["ANX-K8S-0401"].minimum
}
