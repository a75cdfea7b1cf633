# METADATA
# title: Caches are updated at a planned time
# description: >-
#   Checks that Redis caches have a time for updates. Otherwise updates come at any hour and tend to be put off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cache/redis/patchschedules
# - https://learn.microsoft.com/azure/azure-cache-for-redis/cache-administration
# custom:
#   id: ANX-ARM-0318
#   severity: low
#   topic: patching
#   subjects: [microsoft.cache/redis]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "updates are installed at a planned time"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   does_not_show: that the engine's version is supported
#   remediation: Add a resource `patchSchedules` with `properties.scheduleEntries`.
package policies.arm.redis_patch_schedule

deny contains finding if {
	not input.related["microsoft.cache/redis/patchschedules"]
	finding := {"message": sprintf("%s has no time for updates", [input.subject.address]), "path": []}
}
