# METADATA
# title: Variables of containers are set once
# description: >-
#   Checks that no container sets the same variable twice. The later one wins, and readers may take the other for
#   granted.
# related_resources:
# - https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
# custom:
#   id: ANX-K8S-0296
#   severity: low
#   topic: secrets-in-environment
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the declared configuration is unambiguous"}
#   does_not_show: "that the value is right"
#   remediation: Remove one of the two entries from `env`.
package policies.kubernetes.no_duplicate_variables

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.env)
	some i, variable in container.config.env
	some j, other in container.config.env
	i < j
	variable.name == other.name
	finding := {
		"message": sprintf("%s sets the variable `%s` of container `%s` twice", [
			input.subject.address,
			variable.name,
			container.name,
		]),
		"path": array.concat(container.path, ["env", j]),
	}
}
