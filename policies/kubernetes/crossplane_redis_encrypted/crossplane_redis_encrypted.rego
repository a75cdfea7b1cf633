# METADATA
# title: Caches made by Crossplane accept only encrypted connections
# description: >-
#   Checks that caches for Redis of Azure which Crossplane manages have no port without TLS. Keys of the cache
#   cross the network in the clear otherwise.
# related_resources:
# - https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0441
#   severity: high
#   topic: db-tls
#   subjects: [kubernetes.Composition, kubernetes.Redis, kubernetes.RedisCache]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over secure connections"}
#   does_not_show: "which versions of TLS are allowed"
#   remediation: >-
#     Remove `enableNonSslPort`, or set it to `false`.
package policies.kubernetes.crossplane_redis_encrypted

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "enableNonSslPort" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s opens a port without encryption", [input.subject.address]),
		"path": array.concat(resource.path, ["enableNonSslPort"]),
	}
}

_good(settings) if not settings.enableNonSslPort == true

_resources := crossplane.resources(
	input.subject.config,
	`^cache[.]azure[.](crossplane|upbound)[.]io$`,
	{"Redis", "RedisCache"},
)
