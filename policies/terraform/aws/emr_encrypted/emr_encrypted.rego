# METADATA
# title: Clusters for data processing encrypt what they keep
# description: >-
#   Checks that a security configuration of EMR switches encryption at rest on and says how files in S3 are encrypted.
#   Without it results and intermediate data lie open in buckets.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_security_configuration
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# custom:
#   id: ANX-TF-AWS-0141
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: [aws_emr_security_configuration]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: that clusters use the security configuration, disks of the cluster, and traffic in it
#   remediation: Set `EnableAtRestEncryption` to `true` and add `S3EncryptionConfiguration`.
package policies.terraform.aws.emr_encrypted

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not encrypt what clusters keep", "path": ["configuration"]} if not _encrypted

_encrypted if {
	values.is_true(_encryption.EnableAtRestEncryption)
	_encryption.AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode
}

_encryption := json.unmarshal(input.subject.config.configuration).EncryptionConfiguration if {
	json.is_valid(input.subject.config.configuration)
}
