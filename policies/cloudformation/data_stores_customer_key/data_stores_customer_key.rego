# METADATA
# title: Data stores are encrypted with a key from KMS
# description: >-
#   Checks that databases, caches and search domains name a key in KMS. Without one they use a key of the service,
#   which has no policy that the organisation sets and which nobody can take away in an incident.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
# custom:
#   id: ANX-CFN-0101
#   severity: medium
#   topic: db-encryption
#   subjects:
#     ["AWS::Cassandra::Table", "AWS::DMS::Endpoint", "AWS::DMS::ReplicationInstance", "AWS::DocDB::DBCluster",
#     "AWS::DocDBElastic::Cluster", "AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table",
#     "AWS::ElastiCache::ReplicationGroup", "AWS::Elasticsearch::Domain", "AWS::FinSpace::Environment",
#     "AWS::HealthLake::FHIRDatastore", "AWS::Kendra::Index", "AWS::MemoryDB::Cluster", "AWS::Neptune::DBCluster",
#     "AWS::OpenSearchService::Domain", "AWS::QLDB::Ledger", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance",
#     "AWS::Redshift::Cluster", "AWS::RedshiftServerless::Namespace", "AWS::Serverless::SimpleTable",
#     "AWS::Timestream::Database"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the property that the message names, for example `KmsKeyId: !GetAtt OrdersKey.Arn`.
package policies.cloudformation.data_stores_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsKeyId"] if {
	input.subject.type in {
		"AWS::DMS::Endpoint",
		"AWS::DMS::ReplicationInstance",
		"AWS::DocDB::DBCluster",
		"AWS::DocDBElastic::Cluster",
		"AWS::ElastiCache::ReplicationGroup",
		"AWS::FinSpace::Environment",
		"AWS::MemoryDB::Cluster",
		"AWS::Neptune::DBCluster",
		"AWS::RDS::DBCluster",
		"AWS::RDS::DBInstance",
		"AWS::Redshift::Cluster",
		"AWS::RedshiftServerless::Namespace",
		"AWS::Timestream::Database",
	}
}

_required contains ["Properties", "EncryptionAtRestOptions", "KmsKeyId"] if {
	input.subject.type in {"AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"}
}

_required contains ["Properties", "SSESpecification", "SSEEnabled"] if {
	input.subject.type in {"AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable"}
}

_required contains ["Properties", "EncryptionSpecification", "EncryptionType"] if {
	input.subject.type == "AWS::Cassandra::Table"
}

_required contains ["Properties", "SseConfiguration", "KmsEncryptionConfig", "CmkType"] if {
	input.subject.type == "AWS::HealthLake::FHIRDatastore"
}

_required contains ["Properties", "ServerSideEncryptionConfiguration", "KmsKeyId"] if {
	input.subject.type == "AWS::Kendra::Index"
}

_required contains ["Properties", "KmsKey"] if input.subject.type == "AWS::QLDB::Ledger"

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)

_met contains ["Properties", "EncryptionAtRestOptions", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionAtRestOptions.KmsKeyId)
}

_met contains ["Properties", "SSESpecification", "SSEEnabled"] if {
	values.is_true(input.subject.config.Properties.SSESpecification.SSEEnabled)
}

_met contains ["Properties", "ServerSideEncryptionConfiguration", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.ServerSideEncryptionConfiguration.KmsKeyId)
}

_met contains ["Properties", "EncryptionSpecification", "EncryptionType"] if {
	input.subject.config.Properties.EncryptionSpecification.EncryptionType == "CUSTOMER_MANAGED_KMS_KEY"
}

_met contains ["Properties", "SseConfiguration", "KmsEncryptionConfig", "CmkType"] if {
	outer := input.subject.config.Properties.SseConfiguration
	outer.KmsEncryptionConfig.CmkType == "CUSTOMER_MANAGED_KMS_KEY"
}

_met contains ["Properties", "KmsKey"] if aws_settings.customer_key(input.subject.config.Properties.KmsKey)

_message(path) := sprintf(
	"%s does not use a key of its own: `%s` is not set",
	[input.subject.address, aws_settings.dotted(path)],
)
