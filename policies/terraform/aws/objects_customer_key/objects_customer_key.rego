# METADATA
# title: Objects and recordings use a key of the organisation
# description: >-
#   Checks that objects that are uploaded or copied, and recordings of calls, name a key in KMS. What names none gets
#   the default of the bucket or the service.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_object
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_instance_storage_config
# custom:
#   id: ANX-TF-AWS-0171
#   severity: low
#   topic: bucket-encryption
#   subjects:
#     [aws_connect_instance_storage_config, aws_s3_bucket_object, aws_s3_object, aws_s3_object_copy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     the default of the bucket, which may name a key
#   remediation: >-
#     Name a key of your own in the attribute that the message names, or let the bucket set it by default.
package policies.terraform.aws.objects_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["kms_key_id"] if {
	input.subject.type in {"aws_s3_bucket_object", "aws_s3_object", "aws_s3_object_copy"}
}

_required contains ["storage_config", 0, "s3_config", 0, "encryption_config", 0, "key_id"] if {
	input.subject.type == "aws_connect_instance_storage_config"
	input.subject.config.storage_config[0].s3_config
}

_required contains ["storage_config", 0, "kinesis_video_stream_config", 0, "encryption_config", 0, "key_id"] if {
	input.subject.type == "aws_connect_instance_storage_config"
	input.subject.config.storage_config[0].kinesis_video_stream_config
}

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["storage_config", 0, "s3_config", 0, "encryption_config", 0, "key_id"] if {
	aws_settings.customer_key(input.subject.config.storage_config[0].s3_config[0].encryption_config[0].key_id)
}

_met contains ["storage_config", 0, "kinesis_video_stream_config", 0, "encryption_config", 0, "key_id"] if {
	outer := input.subject.config.storage_config[0].kinesis_video_stream_config[0]
	aws_settings.customer_key(outer.encryption_config[0].key_id)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
