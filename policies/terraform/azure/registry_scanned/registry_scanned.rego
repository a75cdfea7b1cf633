# METADATA
# title: Container registries have a tier whose images are scanned
# description: Checks that registries are in a tier that supports scanning and further safeguards.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0188
#   severity: low
#   topic: image-checks
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "images are scanned for known holes"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "known holes are found"}
#   does_not_show: that Defender for Containers is on
#   remediation: >-
#     Set `sku = "Standard"` or `"Premium"`.
package policies.terraform.azure.registry_scanned

import data.policies.lib.azure

deny contains finding if {
	not _tier
	finding := {"message": sprintf("%s is in a tier without safeguards", [input.subject.address]), "path": ["sku"]}
}

_tier if azure.one_of(input.subject.config.sku, {"standard", "premium"})
