# METADATA
# title: Queues, topics and streams use a key of the organisation
# description: >-
#   Checks that queues, topics, streams and brokers name a key in KMS that AWS does not manage. The key of the service
#   has a policy that nobody can change: whoever may read the queue may use it, and it cannot be taken away.
# related_resources:
# - https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# - https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster
# custom:
#   id: ANX-TF-AWS-0131
#   severity: medium
#   topic: messaging-encryption
#   subjects:
#     [aws_cloudwatch_event_bus, aws_kinesis_firehose_delivery_stream, aws_kinesis_stream, aws_kinesis_video_stream,
#     aws_mq_broker, aws_msk_cluster, aws_scheduler_schedule, aws_sns_topic, aws_sqs_queue]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the attribute that the message names, for example `kms_master_key_id =
#     aws_kms_key.orders.id`.
package policies.terraform.aws.messages_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

# A delivery stream that reads from a data stream keeps nothing of its own.
applies if not input.subject.config.kinesis_source_configuration

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

# Topics, queues and streams that are not encrypted are told by ANX-TF-AWS-0130.
_required contains ["kms_master_key_id"] if {
	input.subject.type in {"aws_sns_topic", "aws_sqs_queue"}
	aws_settings.given(input.subject.config.kms_master_key_id)
}

_required contains ["kms_key_id"] if input.subject.type == "aws_kinesis_video_stream"

_required contains ["kms_key_id"] if {
	input.subject.type == "aws_kinesis_stream"
	input.subject.config.encryption_type == "KMS"
}

_required contains ["server_side_encryption", 0, "key_arn"] if {
	input.subject.type == "aws_kinesis_firehose_delivery_stream"
	values.is_true(input.subject.config.server_side_encryption[0].enabled)
}

_required contains ["encryption_info", 0, "encryption_at_rest_kms_key_arn"] if {
	input.subject.type == "aws_msk_cluster"
}

_required contains ["encryption_options", 0, "kms_key_id"] if input.subject.type == "aws_mq_broker"

_required contains ["kms_key_arn"] if input.subject.type == "aws_scheduler_schedule"

_required contains ["kms_key_identifier"] if input.subject.type == "aws_cloudwatch_event_bus"

_met contains ["kms_master_key_id"] if aws_settings.customer_key(input.subject.config.kms_master_key_id)

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["server_side_encryption", 0, "key_arn"] if {
	aws_settings.customer_key(input.subject.config.server_side_encryption[0].key_arn)
}

_met contains ["encryption_info", 0, "encryption_at_rest_kms_key_arn"] if {
	aws_settings.customer_key(input.subject.config.encryption_info[0].encryption_at_rest_kms_key_arn)
}

_met contains ["encryption_options", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.encryption_options[0].kms_key_id)
}

_met contains ["kms_key_arn"] if aws_settings.customer_key(input.subject.config.kms_key_arn)

_met contains ["kms_key_identifier"] if aws_settings.customer_key(input.subject.config.kms_key_identifier)

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
