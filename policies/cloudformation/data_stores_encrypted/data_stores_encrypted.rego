# METADATA
# title: Caches, search domains and clusters of databases are encrypted at rest
# description: >-
#   Checks that document, graph, cache, search and warehouse stores switch encryption at rest on. Where they leave it
#   off, or leave it out, backups and disks that get lost can be read by whoever finds them.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbcluster.html
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
# custom:
#   id: ANX-CFN-0100
#   severity: high
#   topic: db-encryption
#   subjects:
#     ["AWS::AppSync::ApiCache", "AWS::DAX::Cluster", "AWS::DocDB::DBCluster",
#     "AWS::ElastiCache::ReplicationGroup", "AWS::Elasticsearch::Domain", "AWS::Neptune::DBCluster",
#     "AWS::OpenSearchService::Domain", "AWS::RDS::GlobalCluster", "AWS::Redshift::Cluster"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it, and that connections are encrypted
#   remediation: >-
#     Switch on the setting that the message names, for example `StorageEncrypted: true`. Most of these stores have to
#     be made anew for it.
package policies.cloudformation.data_stores_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "StorageEncrypted"] if {
	input.subject.type in {"AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::RDS::GlobalCluster"}
}

_required contains ["Properties", "Encrypted"] if input.subject.type == "AWS::Redshift::Cluster"

_required contains ["Properties", "AtRestEncryptionEnabled"] if {
	input.subject.type in {"AWS::AppSync::ApiCache", "AWS::ElastiCache::ReplicationGroup"}
}

_required contains ["Properties", "EncryptionAtRestOptions", "Enabled"] if {
	input.subject.type in {"AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"}
}

_required contains ["Properties", "SSESpecification", "SSEEnabled"] if input.subject.type == "AWS::DAX::Cluster"

_met contains ["Properties", "StorageEncrypted"] if {
	values.is_true(input.subject.config.Properties.StorageEncrypted)
}

_met contains ["Properties", "Encrypted"] if values.is_true(input.subject.config.Properties.Encrypted)

_met contains ["Properties", "AtRestEncryptionEnabled"] if {
	values.is_true(input.subject.config.Properties.AtRestEncryptionEnabled)
}

_met contains ["Properties", "EncryptionAtRestOptions", "Enabled"] if {
	values.is_true(input.subject.config.Properties.EncryptionAtRestOptions.Enabled)
}

_met contains ["Properties", "SSESpecification", "SSEEnabled"] if {
	values.is_true(input.subject.config.Properties.SSESpecification.SSEEnabled)
}

_message(path) := sprintf(
	"%s keeps its data unencrypted: `%s` is not on",
	[input.subject.address, aws_settings.dotted(path)],
)
