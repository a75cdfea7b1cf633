# METADATA
# title: Container registries take signed images
# description: Checks that content trust of registries is on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-content-trust
# custom:
#   id: ANX-TF-AZURE-0184
#   severity: low
#   topic: image-checks
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "images can be signed"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "known holes are found"}
#   does_not_show: that clusters verify signatures
#   remediation: "Set `trust_policy_enabled = true` (a `trust_policy` block before azurerm 4)."
package policies.terraform.azure.registry_signed_images

import data.policies.lib.values

deny contains finding if {
	not _signed
	finding := {"message": sprintf("%s does not take signatures", [input.subject.address]), "path": _signed_place}
}

_signed if values.is_true(input.subject.config.trust_policy_enabled)

_signed if values.is_true(input.subject.config.trust_policy[0].enabled)

default _signed_place := ["trust_policy_enabled"]

_signed_place := ["trust_policy", 0, "enabled"] if values.is_false(input.subject.config.trust_policy[0].enabled)
