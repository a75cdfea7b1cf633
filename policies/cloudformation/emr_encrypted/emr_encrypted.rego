# METADATA
# title: Clusters for data processing encrypt what they keep
# description: >-
#   Checks that security configurations of EMR switch on encryption at rest. Clusters keep working copies of the
#   data on their disks and in buckets.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-securityconfiguration.html
# custom:
#   id: ANX-CFN-0141
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: ["AWS::EMR::SecurityConfiguration"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     that the clusters use the security configuration, and traffic between their nodes
#   remediation: >-
#     Set `EnableAtRestEncryption` to `true`.
package policies.cloudformation.emr_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains [
	"Properties",
	"SecurityConfiguration",
	"EncryptionConfiguration",
	"EnableAtRestEncryption",
]

_met contains ["Properties", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"] if {
	outer := input.subject.config.Properties.SecurityConfiguration
	values.is_true(outer.EncryptionConfiguration.EnableAtRestEncryption)
}

_message(path) := sprintf(
	"%s leaves data of clusters unencrypted: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
