# METADATA
# title: Clusters of Memorystore ask for a login and TLS
# description: >-
#   Checks that a cluster of Memorystore for Redis or Valkey decides by IAM who may connect, and encrypts connections.
#   By default everyone on the network reads and changes everything in it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/redis_cluster
# - https://docs.cloud.google.com/memorystore/docs/cluster/about-iam-auth
# custom:
#   id: ANX-TF-GOOGLE-0172
#   severity: high
#   topic: database-accounts
#   subjects: [google_redis_cluster, google_memorystore_instance]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "caches ask for a credential"}
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.8.3, strength: supports, rationale: "data is open to those with a role only"}
#   - {id: A.8.9, strength: supports, rationale: "the safeguards of the service are on"}
#   does_not_show: who has the role
#   remediation: >-
#     Set `authorization_mode = "AUTH_MODE_IAM_AUTH"` and `transit_encryption_mode =
#     "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"`; for Valkey the values are `"IAM_AUTH"` and
#     `"SERVER_AUTHENTICATION"`.
package policies.terraform.google.redis_clusters_hardened

deny contains finding if {
	not _login
	finding := {"message": sprintf("%s asks for no login", [input.subject.address]), "path": ["authorization_mode"]}
}

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s accepts connections in the clear", [input.subject.address]),
		"path": ["transit_encryption_mode"],
	}
}

_login if endswith(input.subject.config.authorization_mode, "IAM_AUTH")

_encrypted if endswith(input.subject.config.transit_encryption_mode, "SERVER_AUTHENTICATION")
