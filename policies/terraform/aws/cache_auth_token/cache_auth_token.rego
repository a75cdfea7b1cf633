# METADATA
# title: Caches ask for a password
# description: >-
#   Checks that replication groups of ElastiCache have a token or users. Without either, everyone who reaches the port
#   reads and writes the cache, sessions included.
# related_resources:
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
# custom:
#   id: ANX-TF-AWS-0105
#   severity: high
#   topic: db-tls
#   subjects: [aws_elasticache_replication_group]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "clients of the cache have to authenticate"}
#   - {id: A.8.3, strength: supports, rationale: "access to cached data is restricted"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for credentials over the secured channel"}
#   does_not_show: >-
#     how strong the token is, and how often it changes
#   remediation: >-
#     Set `auth_token`, from a store of secrets, or give the group users by `user_group_ids`.
package policies.terraform.aws.cache_auth_token

import data.policies.lib.aws_settings

# Memcached has no groups; access control lists of users take the place of the token.
applies if not input.subject.config.user_group_ids

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s lets everyone in who reaches its port", [input.subject.address]),
		"path": path,
	}
}

_required contains ["auth_token"]

_met contains ["auth_token"] if aws_settings.given(input.subject.config.auth_token)
