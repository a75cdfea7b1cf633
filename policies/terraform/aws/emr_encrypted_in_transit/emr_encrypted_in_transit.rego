# METADATA
# title: Clusters for data processing encrypt traffic between their nodes
# description: >-
#   Checks that a security configuration of EMR switches encryption in transit on. Otherwise data that nodes exchange
#   can be read on the network.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_security_configuration
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
# custom:
#   id: ANX-TF-AWS-0378
#   severity: high
#   topic: db-tls
#   subjects: [aws_emr_security_configuration]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic between nodes is encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: that clusters use the security configuration
#   remediation: >-
#     Set `EnableInTransitEncryption` to `true` and add `InTransitEncryptionConfiguration` with a certificate.
package policies.terraform.aws.emr_encrypted_in_transit

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves traffic in clusters unencrypted", "path": ["configuration"]} if not _encrypted

_encrypted if {
	json.is_valid(input.subject.config.configuration)
	document := json.unmarshal(input.subject.config.configuration)
	values.is_true(document.EncryptionConfiguration.EnableInTransitEncryption)
}
