# METADATA
# title: Queues, topics and streams use a key of the organisation
# description: >-
#   Checks that queues, topics, streams and brokers name a key in KMS that AWS does not manage. The key of the service
#   has a policy that nobody can change: whoever may read the queue may use it, and it cannot be taken away.
# related_resources:
# - https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# - https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-cluster.html
# custom:
#   id: ANX-CFN-0131
#   severity: medium
#   topic: messaging-encryption
#   subjects:
#     ["AWS::AmazonMQ::Broker", "AWS::Events::EventBus", "AWS::Kinesis::Stream",
#     "AWS::KinesisFirehose::DeliveryStream", "AWS::KinesisVideo::Stream", "AWS::MSK::Cluster", "AWS::SNS::Topic",
#     "AWS::SQS::Queue", "AWS::Scheduler::Schedule"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the property that the message names, for example `KmsMasterKeyId: !Ref OrdersKey`.
package policies.cloudformation.messages_customer_key

import data.policies.lib.aws_settings

# A delivery stream that reads from a data stream keeps nothing of its own.
applies if not input.subject.config.Properties.KinesisStreamSourceConfiguration

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsMasterKeyId"] if input.subject.type == "AWS::SQS::Queue"

# Topics and streams that are not encrypted are told by ANX-CFN-0130.
_required contains ["Properties", "KmsMasterKeyId"] if {
	input.subject.type == "AWS::SNS::Topic"
	aws_settings.given(input.subject.config.Properties.KmsMasterKeyId)
}

_required contains ["Properties", "StreamEncryption", "KeyId"] if {
	input.subject.type == "AWS::Kinesis::Stream"
	input.subject.config.Properties.StreamEncryption.EncryptionType == "KMS"
}

_required contains ["Properties", "KmsKeyId"] if input.subject.type == "AWS::KinesisVideo::Stream"

_required contains ["Properties", "DeliveryStreamEncryptionConfigurationInput", "KeyARN"] if {
	input.subject.type == "AWS::KinesisFirehose::DeliveryStream"
	aws_settings.given(input.subject.config.Properties.DeliveryStreamEncryptionConfigurationInput)
}

_required contains ["Properties", "EncryptionInfo", "EncryptionAtRest", "DataVolumeKMSKeyId"] if {
	input.subject.type == "AWS::MSK::Cluster"
}

_required contains ["Properties", "EncryptionOptions", "KmsKeyId"] if input.subject.type == "AWS::AmazonMQ::Broker"

_required contains ["Properties", "KmsKeyArn"] if input.subject.type == "AWS::Scheduler::Schedule"

_required contains ["Properties", "KmsKeyIdentifier"] if input.subject.type == "AWS::Events::EventBus"

_met contains ["Properties", "KmsMasterKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.KmsMasterKeyId)
}

_met contains ["Properties", "StreamEncryption", "KeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.StreamEncryption.KeyId)
}

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)

_met contains ["Properties", "DeliveryStreamEncryptionConfigurationInput", "KeyARN"] if {
	aws_settings.customer_key(input.subject.config.Properties.DeliveryStreamEncryptionConfigurationInput.KeyARN)
}

_met contains ["Properties", "EncryptionInfo", "EncryptionAtRest", "DataVolumeKMSKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId)
}

_met contains ["Properties", "EncryptionOptions", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionOptions.KmsKeyId)
}

_met contains ["Properties", "KmsKeyArn"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyArn)

_met contains ["Properties", "KmsKeyIdentifier"] if {
	aws_settings.customer_key(input.subject.config.Properties.KmsKeyIdentifier)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
