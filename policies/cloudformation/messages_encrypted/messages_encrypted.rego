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
#   id: ANX-CFN-0130
#   severity: high
#   topic: messaging-encryption
#   subjects:
#     ["AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream", "AWS::SNS::Topic", "AWS::SQS::Queue"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it
#   remediation: >-
#     Set what the message names: `KmsMasterKeyId` of a topic, `StreamEncryption` of a stream,
#     `DeliveryStreamEncryptionConfigurationInput` of a delivery stream.
package policies.cloudformation.messages_encrypted

import data.policies.lib.aws_settings
import data.policies.lib.values

# A delivery stream that reads from a data stream keeps nothing of its own.
applies if not input.subject.config.Properties.KinesisStreamSourceConfiguration

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsMasterKeyId"] if input.subject.type == "AWS::SNS::Topic"

_required contains ["Properties", "StreamEncryption", "EncryptionType"] if {
	input.subject.type == "AWS::Kinesis::Stream"
}

_required contains ["Properties", "DeliveryStreamEncryptionConfigurationInput"] if {
	input.subject.type == "AWS::KinesisFirehose::DeliveryStream"
}

_met contains ["Properties", "KmsMasterKeyId"] if {
	aws_settings.given(input.subject.config.Properties.KmsMasterKeyId)
}

_met contains ["Properties", "StreamEncryption", "EncryptionType"] if {
	input.subject.config.Properties.StreamEncryption.EncryptionType == "KMS"
}

_met contains ["Properties", "DeliveryStreamEncryptionConfigurationInput"] if {
	aws_settings.given(input.subject.config.Properties.DeliveryStreamEncryptionConfigurationInput)
}

_faulty contains ["Properties", "SqsManagedSseEnabled"] if {
	values.is_false(input.subject.config.Properties.SqsManagedSseEnabled)
	not input.subject.config.Properties.KmsMasterKeyId
}

_message(path) := sprintf("%s keeps messages unencrypted: `%s`", [input.subject.address, aws_settings.dotted(path)])
