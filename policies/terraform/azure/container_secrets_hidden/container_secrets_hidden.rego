# METADATA
# title: Secrets of containers are hidden
# description: >-
#   Checks that no variable whose name stands for a secret is among the plain `environment_variables` of a container
#   group. Those show in the portal and in every reading of the group.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_group
# - https://learn.microsoft.com/azure/container-instances/container-instances-environment-variables
# custom:
#   id: ANX-TF-AZURE-0306
#   severity: high
#   topic: secrets-in-code
#   subjects: [azurerm_container_group]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "secrets are not shown to who may look at the group"}
#   - {id: A.8.24, strength: supports, rationale: "secrets are kept encrypted"}
#   - {id: A.8.3, strength: supports, rationale: "access to secrets is limited"}
#   - {id: A.8.28, strength: supports, rationale: "no secret is written into what is deployed"}
#   does_not_show: secrets under names that say nothing
#   remediation: Move the variable to `secure_environment_variables`.
package policies.terraform.azure.container_secrets_hidden

deny contains finding if {
	is_array(input.subject.config.container)
	some i, container in input.subject.config.container
	is_object(container.environment_variables)
	some name, _ in container.environment_variables
	regex.match(_secret, name)
	finding := {
		"message": sprintf("%s shows %s", [input.subject.address, name]),
		"path": ["container", i, "environment_variables", name],
	}
}

_secret := `(?i)(passw|secret|token|api_?key|access_?key|connection_?string|credential)`
