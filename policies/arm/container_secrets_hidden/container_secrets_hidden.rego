# METADATA
# title: Secrets of containers are hidden
# description: >-
#   Checks that no variable whose name stands for a secret has a plain `value` in a container group. It shows in the
#   portal and in every reading of the group.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerinstance/containergroups
# - https://learn.microsoft.com/azure/container-instances/container-instances-environment-variables
# custom:
#   id: ANX-ARM-0306
#   severity: high
#   topic: secrets-in-code
#   subjects: [microsoft.containerinstance/containergroups]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "secrets are not shown to who may look at the group"}
#   - {id: A.8.24, strength: supports, rationale: "secrets are kept encrypted"}
#   - {id: A.8.3, strength: supports, rationale: "access to secrets is limited"}
#   - {id: A.8.28, strength: supports, rationale: "no secret is written into what is deployed"}
#   does_not_show: secrets under names that say nothing
#   remediation: Use `secureValue` in place of `value`.
package policies.arm.container_secrets_hidden

deny contains finding if {
	is_array(input.subject.config.properties.containers)
	some i, container in input.subject.config.properties.containers
	is_array(container.properties.environmentVariables)
	some j, variable in container.properties.environmentVariables
	regex.match(_secret, variable.name)
	variable.value
	finding := {
		"message": sprintf("%s shows %s", [input.subject.address, variable.name]),
		"path": ["properties", "containers", i, "properties", "environmentVariables", j, "value"],
	}
}

_secret := `(?i)(passw|secret|token|api_?key|access_?key|connection_?string|credential)`
