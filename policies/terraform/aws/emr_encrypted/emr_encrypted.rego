# METADATA
# title: Clusters for data processing encrypt disks and traffic
# description: >-
#   Checks that security configurations of EMR switch on encryption at rest, on disks and on the way. Clusters keep
#   working copies of the data on their disks and exchange them between nodes.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_security_configuration
# custom:
#   id: ANX-TF-AWS-0141
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: [aws_emr_security_configuration]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     that the clusters use the security configuration
#   remediation: >-
#     Set `EnableInTransitEncryption` and `EnableAtRestEncryption` in `configuration`, with a
#     `LocalDiskEncryptionConfiguration`.
package policies.terraform.aws.emr_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_message(path) := sprintf(
	"%s leaves data of clusters unencrypted: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)

_faulty contains ["configuration"] if not _in_transit

_faulty contains ["configuration"] if not _at_rest

_faulty contains ["configuration"] if not _on_disks

_in_transit if values.is_true(_encryption.EnableInTransitEncryption)

_at_rest if values.is_true(_encryption.EnableAtRestEncryption)

_on_disks if _disks.EncryptionKeyProviderType

_disks := _encryption.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration

_encryption := json.unmarshal(input.subject.config.configuration).EncryptionConfiguration if {
	json.is_valid(input.subject.config.configuration)
}
