# METADATA
# title: Memorystore for Redis encrypts connections
# description: >-
#   Checks that `transit_encryption_mode` is `SERVER_AUTHENTICATION`. By default clients talk in the clear, and
#   everyone on the way reads keys, values and the password.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/redis_instance
# - https://docs.cloud.google.com/memorystore/docs/redis/in-transit-encryption
# custom:
#   id: ANX-TF-GOOGLE-0036
#   severity: high
#   topic: db-tls
#   subjects: [google_redis_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections to caches are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   does_not_show: that clients check the certificate
#   remediation: Set `transit_encryption_mode = "SERVER_AUTHENTICATION"`.
package policies.terraform.google.redis_connections_encrypted

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s accepts connections in the clear", [input.subject.address]), "path": _place}
}

_place := ["transit_encryption_mode"]

_kept if input.subject.config.transit_encryption_mode in _accepted

_accepted := {"SERVER_AUTHENTICATION"}
