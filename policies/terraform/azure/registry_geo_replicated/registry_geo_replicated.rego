# METADATA
# title: Container registries are replicated
# description: Checks that registries replicate to another region.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0186
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "images are kept in more than one region"}
#   does_not_show: that deployments use the replica
#   remediation: "Add `georeplications` blocks."
package policies.terraform.azure.registry_geo_replicated

deny contains finding if {
	not _replicated
	finding := {"message": sprintf("%s is kept in one region", [input.subject.address]), "path": ["georeplications"]}
}

_replicated if count(input.subject.config.georeplications) > 0

_replicated if count(input.subject.config.georeplication_locations) > 0
