# METADATA
# title: Queues, topics and streams are encrypted
# description: >-
#   Checks that topics, streams and delivery streams are encrypted, and that queues do not switch their encryption off.
#   Messages carry the same data as the databases behind them and wait on disks as well.
# related_resources:
# - https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
# - https://docs.aws.amazon.com/streams/latest/dg/server-side-encryption.html
# - https://docs.aws.amazon.com/firehose/latest/dev/encryption.html
# custom:
#   id: ANX-TF-AWS-0130
#   severity: high
#   topic: messaging-encryption
#   subjects: [aws_kinesis_firehose_delivery_stream, aws_kinesis_stream, aws_sns_topic, aws_sqs_queue]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it
#   remediation: >-
#     Set what the message names: `kms_master_key_id` of a topic, `encryption_type = "KMS"` of a stream,
#     `server_side_encryption { enabled = true }` of a delivery stream.
package policies.terraform.aws.messages_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

# A delivery stream that reads from a data stream keeps nothing of its own.
applies if not input.subject.config.kinesis_source_configuration

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["kms_master_key_id"] if input.subject.type == "aws_sns_topic"

_required contains ["encryption_type"] if input.subject.type == "aws_kinesis_stream"

_required contains ["server_side_encryption", 0, "enabled"] if {
	input.subject.type == "aws_kinesis_firehose_delivery_stream"
}

_met contains ["kms_master_key_id"] if aws_settings.given(input.subject.config.kms_master_key_id)

_met contains ["encryption_type"] if input.subject.config.encryption_type == "KMS"

_met contains ["server_side_encryption", 0, "enabled"] if {
	values.is_true(input.subject.config.server_side_encryption[0].enabled)
}

_faulty contains ["sqs_managed_sse_enabled"] if {
	values.is_false(input.subject.config.sqs_managed_sse_enabled)
	not input.subject.config.kms_master_key_id
}

_message(path) := sprintf("%s keeps messages unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])
