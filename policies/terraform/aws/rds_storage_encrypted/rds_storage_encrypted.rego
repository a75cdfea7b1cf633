# METADATA
# title: Databases are encrypted at rest
# description: >-
#   Checks that RDS instances and Aurora clusters switch storage encryption on. It is off unless asked for, it also
#   decides on the encryption of snapshots and replicas, and it cannot be switched on later without a new database.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
# custom:
#   id: ANX-TF-AWS-0005
#   severity: high
#   topic: db-encryption
#   subjects: [aws_db_instance, aws_rds_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: "which key is used and who may use it, and that connections are encrypted"
#   remediation: Set `storage_encrypted = true`; an existing database needs an encrypted copy of its snapshot.
package policies.terraform.aws.rds_storage_encrypted

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s keeps its data unencrypted", [input.subject.address]),
		"path": ["storage_encrypted"],
	}
}

_encrypted if values.is_true(input.subject.config.storage_encrypted)

# A serverless (version 1) cluster is encrypted unless it says otherwise, which AWS refuses.
_encrypted if {
	input.subject.config.engine_mode == "serverless"
	not input.subject.config.storage_encrypted
}
