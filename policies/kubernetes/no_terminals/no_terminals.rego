# METADATA
# title: Containers wait for no terminal
# description: >-
#   Checks that containers are not started with `tty` or `stdin`. A shell that waits at an open terminal is there for
#   whoever attaches to it, with the identity of the pod and past the log of the application.
# related_resources:
# - https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
# custom:
#   id: ANX-K8S-0407
#   severity: low
#   topic: container-sessions
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "containers run with what their service needs and no more"}
#   - {id: A.8.18, strength: supports, rationale: "no shell stands open in containers"}
#   does_not_show: "who may open a session in a container; see ANX-K8S-0201"
#   remediation: Remove `tty` and `stdin` from the container.
package policies.kubernetes.no_terminals

deny contains finding if {
	some container in input.subject.views.containers
	container.type != "ephemeral"
	some key in ["stdin", "tty"]
	object.get(container.config, key, false) == true
	finding := {
		"message": sprintf("%s starts container `%s` with `%s`", [input.subject.address, container.name, key]),
		"path": array.concat(container.path, [key]),
	}
}
