# METADATA
# title: Clusters for data processing encrypt traffic between their nodes
# description: >-
#   Checks that a security configuration of EMR switches encryption in transit on. Otherwise data that nodes exchange
#   can be read on the network.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-securityconfiguration.html
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# custom:
#   id: ANX-CFN-0352
#   severity: high
#   topic: db-tls
#   subjects: ["AWS::EMR::SecurityConfiguration"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic between nodes is encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: that clusters use the security configuration
#   remediation: >-
#     Set `EnableInTransitEncryption: true` and add `InTransitEncryptionConfiguration` with a certificate.
package policies.cloudformation.emr_encrypted_in_transit

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "leaves traffic in clusters unencrypted",
	"path": ["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableInTransitEncryption"],
} if {
	not _encrypted
}

_encrypted if {
	configuration := input.subject.config.Properties.SecurityConfiguration
	values.is_true(configuration.EncryptionConfiguration.EnableInTransitEncryption)
}
