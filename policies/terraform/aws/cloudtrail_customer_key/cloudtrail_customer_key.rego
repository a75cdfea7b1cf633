# METADATA
# title: Trails are encrypted with a customer key
# description: >-
#   Checks that trails and event data stores name a KMS key. A key of one's own decides, apart from the bucket, who
#   may read the record.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
# custom:
#   id: ANX-TF-AWS-0221
#   severity: medium
#   topic: cloudtrail-integrity
#   subjects: [aws_cloudtrail, aws_cloudtrail_event_data_store]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "records are encrypted with a managed key"}
#   - {id: A.8.15, strength: supports, rationale: "access to records is restricted"}
#   does_not_show: who may use the key
#   remediation: Set `kms_key_id` to the ARN of a KMS key.
package policies.terraform.aws.cloudtrail_customer_key

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "uses no customer key", "path": ["kms_key_id"]} if not _key

_key if aws.given(input.subject.config.kms_key_id)
