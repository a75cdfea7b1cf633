# METADATA
# title: Caches, search domains and clusters of databases are encrypted at rest
# description: >-
#   Checks that document, graph, cache, search and warehouse stores switch encryption at rest on. Where they leave it
#   off, or leave it out, backups and disks that get lost can be read by whoever finds them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/docdb_cluster
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
# custom:
#   id: ANX-TF-AWS-0100
#   severity: high
#   topic: db-encryption
#   subjects:
#     [aws_appsync_api_cache, aws_dax_cluster, aws_db_cluster_snapshot, aws_docdb_cluster, aws_docdb_global_cluster,
#     aws_elasticache_replication_group, aws_elasticsearch_domain, aws_neptune_cluster, aws_neptune_cluster_snapshot,
#     aws_neptune_global_cluster, aws_opensearch_domain, aws_rds_global_cluster, aws_redshift_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it, and that connections are encrypted
#   remediation: >-
#     Switch on the setting that the message names, for example `storage_encrypted = true`. Most of these stores have
#     to be made anew for it.
package policies.terraform.aws.data_stores_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["storage_encrypted"] if {
	input.subject.type in {
		"aws_docdb_cluster",
		"aws_docdb_global_cluster",
		"aws_neptune_cluster",
		"aws_neptune_global_cluster",
		"aws_rds_global_cluster",
	}
}

_required contains ["encrypted"] if input.subject.type == "aws_redshift_cluster"

_required contains ["at_rest_encryption_enabled"] if {
	input.subject.type in {"aws_appsync_api_cache", "aws_elasticache_replication_group"}
}

_required contains ["encrypt_at_rest", 0, "enabled"] if {
	input.subject.type in {"aws_elasticsearch_domain", "aws_opensearch_domain"}
}

_required contains ["server_side_encryption", 0, "enabled"] if input.subject.type == "aws_dax_cluster"

# A snapshot is encrypted as its cluster is, and need not say so.
_faulty contains ["storage_encrypted"] if {
	input.subject.type in {"aws_db_cluster_snapshot", "aws_neptune_cluster_snapshot"}
	values.is_false(input.subject.config.storage_encrypted)
}

_met contains ["storage_encrypted"] if values.is_true(input.subject.config.storage_encrypted)

_met contains ["encrypted"] if values.is_true(input.subject.config.encrypted)

_met contains ["at_rest_encryption_enabled"] if values.is_true(input.subject.config.at_rest_encryption_enabled)

_met contains ["encrypt_at_rest", 0, "enabled"] if values.is_true(input.subject.config.encrypt_at_rest[0].enabled)

_met contains ["server_side_encryption", 0, "enabled"] if {
	values.is_true(input.subject.config.server_side_encryption[0].enabled)
}

_message(path) := sprintf(
	"%s keeps its data unencrypted: `%s` is not on",
	[input.subject.address, aws_settings.dotted(path)],
)
