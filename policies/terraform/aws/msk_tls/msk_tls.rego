# METADATA
# title: Kafka clusters take only encrypted connections
# description: >-
#   Checks that clusters of MSK leave TLS on, between clients and brokers and among the brokers. Plain text shows every
#   message to everyone on the path.
# related_resources:
# - https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster
# custom:
#   id: ANX-TF-AWS-0107
#   severity: high
#   topic: db-tls
#   subjects: [aws_msk_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "messages are encrypted on their way"}
#   - {id: A.8.21, strength: supports, rationale: "brokers are reached over a secured channel"}
#   does_not_show: >-
#     that clients authenticate
#   remediation: >-
#     Remove `client_broker` and `in_cluster`, whose defaults are safe, or set them to `TLS` and `true`.
package policies.terraform.aws.msk_tls

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["encryption_info", 0, "encryption_in_transit", 0, "client_broker"] if {
	input.subject.config.encryption_info[0].encryption_in_transit[0].client_broker in {
		"PLAINTEXT",
		"TLS_PLAINTEXT",
	}
}

_faulty contains ["encryption_info", 0, "encryption_in_transit", 0, "in_cluster"] if {
	values.is_false(input.subject.config.encryption_info[0].encryption_in_transit[0].in_cluster)
}

_message(path) := sprintf("%s sends messages as plain text: `%s`", [input.subject.address, aws_settings.dotted(path)])
