# METADATA
# title: Databases are encrypted at rest
# description: >-
#   Checks that RDS instances and Aurora clusters switch storage encryption on. It is off unless asked for, it also
#   decides on the encryption of snapshots and replicas, and switching it on later replaces the database.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
# custom:
#   id: ANX-CFN-0002
#   severity: high
#   topic: db-encryption
#   subjects: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it, that connections are encrypted, and instances of an Aurora cluster or read
#     replicas, which take encryption from their source
#   remediation: Set `StorageEncrypted` to `true`; an existing database needs an encrypted copy of its snapshot.
package policies.cloudformation.rds_storage_encrypted

import data.policies.lib.values

# Read replicas and the instances of an Aurora cluster take encryption from their source.
applies if {
	not input.subject.config.Properties.SourceDBInstanceIdentifier
	not input.subject.config.Properties.SourceDBClusterIdentifier
	not _in_cluster
}

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s keeps its data unencrypted", [input.subject.address]),
		"path": ["Properties", "StorageEncrypted"],
	}
}

_in_cluster if {
	input.subject.type == "AWS::RDS::DBInstance"
	is_string(input.subject.config.Properties.Engine)
	startswith(lower(input.subject.config.Properties.Engine), "aurora")
}

_encrypted if values.is_true(input.subject.config.Properties.StorageEncrypted)
