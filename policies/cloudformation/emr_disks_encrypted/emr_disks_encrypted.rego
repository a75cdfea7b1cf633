# METADATA
# title: Disks of clusters for data processing are encrypted
# description: >-
#   Checks that the encryption of local disks in a security configuration of EMR takes in the volumes of EBS, the one
#   of the system included. Without it only the other disks are encrypted.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# custom:
#   id: ANX-CFN-0191
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: ["AWS::EMR::SecurityConfiguration"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     that the clusters use the security configuration
#   remediation: >-
#     Set `EnableEbsEncryption: true` in `LocalDiskEncryptionConfiguration`.
package policies.cloudformation.emr_disks_encrypted

import data.policies.lib.values

applies if _disks

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s leaves disks of clusters unencrypted", [input.subject.address]),
		"path": [
			"Properties",
			"SecurityConfiguration",
			"EncryptionConfiguration",
			"AtRestEncryptionConfiguration",
			"LocalDiskEncryptionConfiguration",
			"EnableEbsEncryption",
		],
	}
}

_disks := input.subject.config.Properties.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration

_encrypted if values.is_true(_disks.EnableEbsEncryption)
