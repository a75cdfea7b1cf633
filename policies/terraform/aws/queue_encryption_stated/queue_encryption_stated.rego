# METADATA
# title: Queues state how they are encrypted
# description: >-
#   Checks that a queue names a key in KMS or switches the encryption by the service on. AWS encrypts new queues anyway,
#   but older ones stay as they are; only what the code states is a decision that a review can see.
# related_resources:
# - https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sqs_queue
# custom:
#   id: ANX-TF-AWS-0926
#   severity: low
#   topic: messaging-encryption
#   subjects: [aws_sqs_queue]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the kind of encryption is a decision that can be read in the code"}
#   does_not_show: whose key it is and who may use it
#   remediation: Set `kms_master_key_id`, or `sqs_managed_sse_enabled = true`.
package policies.terraform.aws.queue_encryption_stated

import data.policies.lib.aws_settings
import data.policies.lib.values

# A queue that switches it off is told by ANX-TF-AWS-0130.
deny contains finding if {
	not _stated
	not values.is_false(object.get(input.subject.config, "sqs_managed_sse_enabled", null))
	finding := {
		"message": sprintf("%s does not state how it is encrypted", [input.subject.address]),
		"path": ["kms_master_key_id"],
	}
}

_stated if aws_settings.given(input.subject.config.kms_master_key_id)

_stated if values.is_true(input.subject.config.sqs_managed_sse_enabled)
