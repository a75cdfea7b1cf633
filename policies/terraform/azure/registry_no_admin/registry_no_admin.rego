# METADATA
# title: Container registries have no admin user
# description: >-
#   Checks that the admin user of registries is off. Its password is shared and cannot be tied to a person.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-authentication
# custom:
#   id: ANX-TF-AZURE-0180
#   severity: medium
#   topic: registry-hardening
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "no shared administrator exists"}
#   - {id: A.8.5, strength: supports, rationale: "people and services sign in as themselves"}
#   - {id: A.5.17, strength: supports, rationale: "no shared password exists"}
#   does_not_show: which roles are assigned
#   remediation: "Set `admin_enabled = false`."
package policies.terraform.azure.registry_no_admin

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.admin_enabled)
	finding := {
		"message": sprintf("%s has a shared administrator", [input.subject.address]),
		"path": ["admin_enabled"],
	}
}
