# METADATA
# title: Container registries ask who pulls
# description: Checks that images cannot be pulled without signing in.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0181
#   severity: medium
#   topic: registry-hardening
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "images are not handed to strangers"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   - {id: A.8.4, strength: supports, rationale: "the organisation's code stays inside"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who may pull
#   remediation: "Remove `anonymous_pull_enabled = true`."
package policies.terraform.azure.registry_no_anonymous_pull

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.anonymous_pull_enabled)
	finding := {
		"message": sprintf("%s hands images to everyone", [input.subject.address]),
		"path": ["anonymous_pull_enabled"],
	}
}
