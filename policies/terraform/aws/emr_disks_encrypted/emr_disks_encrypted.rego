# METADATA
# title: Disks of clusters for data processing are encrypted
# description: >-
#   Checks that a security configuration of EMR encrypts local disks, volumes of EBS included. Without it intermediate
#   data can be read from a disk or its snapshot.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_security_configuration
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# custom:
#   id: ANX-TF-AWS-0377
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: [aws_emr_security_configuration]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: that clusters use the security configuration
#   remediation: Add `LocalDiskEncryptionConfiguration` with `EnableEbsEncryption` and a key.
package policies.terraform.aws.emr_disks_encrypted

import data.policies.lib.values

# A configuration that encrypts nothing at rest is told by ANX-TF-AWS-0141.
applies if values.is_true(_encryption.EnableAtRestEncryption)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves disks of clusters unencrypted", "path": ["configuration"]} if not _encrypted

_encrypted if {
	_disks.EncryptionKeyProviderType
	values.is_true(_disks.EnableEbsEncryption)
}

_disks := _encryption.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration

_encryption := json.unmarshal(input.subject.config.configuration).EncryptionConfiguration if {
	json.is_valid(input.subject.config.configuration)
}
