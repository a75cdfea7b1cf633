# METADATA
# title: Kafka clusters take only encrypted connections
# description: >-
#   Checks that clusters of MSK leave TLS on, between clients and brokers and among the brokers. Plain text shows every
#   message to everyone on the path.
# related_resources:
# - https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-cluster.html
# custom:
#   id: ANX-CFN-0107
#   severity: high
#   topic: db-tls
#   subjects: ["AWS::MSK::Cluster"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "messages are encrypted on their way"}
#   - {id: A.8.21, strength: supports, rationale: "brokers are reached over a secured channel"}
#   does_not_show: >-
#     that clients authenticate
#   remediation: >-
#     Remove `ClientBroker` and `InCluster`, whose defaults are safe, or set them to `TLS` and `true`.
package policies.cloudformation.msk_tls

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["Properties", "EncryptionInfo", "EncryptionInTransit", "ClientBroker"] if {
	input.subject.config.Properties.EncryptionInfo.EncryptionInTransit.ClientBroker in {
		"PLAINTEXT",
		"TLS_PLAINTEXT",
	}
}

_faulty contains ["Properties", "EncryptionInfo", "EncryptionInTransit", "InCluster"] if {
	values.is_false(input.subject.config.Properties.EncryptionInfo.EncryptionInTransit.InCluster)
}

_message(path) := sprintf("%s sends messages as plain text: `%s`", [input.subject.address, aws_settings.dotted(path)])
