# METADATA
# title: Memorystore for Redis asks for a login
# description: >-
#   Checks that `auth_enabled` is on. By default everyone who reaches the instance on the network can read and change
#   everything in it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/redis_instance
# - https://docs.cloud.google.com/memorystore/docs/redis/about-redis-auth
# custom:
#   id: ANX-TF-GOOGLE-0037
#   severity: high
#   topic: database-accounts
#   subjects: [google_redis_instance]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "caches ask for a credential"}
#   - {id: A.8.9, strength: supports, rationale: "the safeguard of the service is on"}
#   - {id: A.8.3, strength: supports, rationale: "data is open to those with a credential only"}
#   does_not_show: that the credential is kept apart from code
#   remediation: Set `auth_enabled = true`.
package policies.terraform.google.redis_login_required

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s asks for no login", [input.subject.address]), "path": _place}
}

_place := ["auth_enabled"]

_kept if values.is_true(input.subject.config.auth_enabled)
