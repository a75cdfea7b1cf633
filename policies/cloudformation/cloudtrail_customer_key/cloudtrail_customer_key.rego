# METADATA
# title: Trails are encrypted with a customer key
# description: >-
#   Checks that trails and event data stores name a KMS key. A key of one's own decides, apart from the bucket, who
#   may read the record.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
# custom:
#   id: ANX-CFN-0221
#   severity: medium
#   topic: cloudtrail-integrity
#   subjects: ["AWS::CloudTrail::Trail", "AWS::CloudTrail::EventDataStore"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "records are encrypted with a managed key"}
#   - {id: A.8.15, strength: supports, rationale: "access to records is restricted"}
#   does_not_show: who may use the key
#   remediation: Set `KMSKeyId` (`KmsKeyId` on an event data store) to a KMS key.
package policies.cloudformation.cloudtrail_customer_key

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "uses no customer key", "path": []} if {
	input.subject.type == "AWS::CloudTrail::Trail"
	not _key
}

_key if aws.given(input.subject.config.Properties.KMSKeyId)

_faults contains {"text": "uses no customer key", "path": []} if {
	input.subject.type == "AWS::CloudTrail::EventDataStore"
	not _store_key
}

_store_key if aws.given(input.subject.config.Properties.KmsKeyId)
