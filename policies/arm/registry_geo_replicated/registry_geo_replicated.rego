# METADATA
# title: Container registries are replicated
# description: Checks that registries replicate to another region.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-ARM-0186
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "images are kept in more than one region"}
#   does_not_show: that deployments use the replica
#   remediation: "Add a `Microsoft.ContainerRegistry/registries/replications`."
package policies.arm.registry_geo_replicated

deny contains finding if {
	not _replicated
	finding := {"message": sprintf("%s is kept in one region", [input.subject.address]), "path": []}
}

_replicated if input.related["microsoft.containerregistry/registries/replications"]
