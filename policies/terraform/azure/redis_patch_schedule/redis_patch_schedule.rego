# METADATA
# title: Caches are updated at a planned time
# description: >-
#   Checks that Redis caches have a time for updates. Otherwise updates come at any hour and tend to be put off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cache/redis/patchschedules
# - https://learn.microsoft.com/azure/azure-cache-for-redis/cache-administration
# custom:
#   id: ANX-TF-AZURE-0064
#   severity: low
#   topic: patching
#   subjects: [azurerm_redis_cache]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "updates are installed at a planned time"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   does_not_show: that the engine's version is supported
#   remediation: "Add a `patch_schedule` block."
package policies.terraform.azure.redis_patch_schedule

deny contains finding if {
	not _planned
	finding := {"message": sprintf("%s has no time for updates", [input.subject.address]), "path": ["patch_schedule"]}
}

_planned if count(input.subject.config.patch_schedule) > 0
