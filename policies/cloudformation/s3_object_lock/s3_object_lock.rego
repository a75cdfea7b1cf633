# METADATA
# title: Buckets lock their objects for a time
# description: >-
#   Checks that buckets keep new objects from being deleted or overwritten for a stated time (Object Lock). Records
#   and backups that an intruder can delete are no records and no backups.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockconfiguration.html
# custom:
#   id: ANX-CFN-0419
#   severity: low
#   topic: bucket-retention-lock
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.5.33, strength: supports, rationale: "records cannot be destroyed or falsified within their time"}
#   - {id: A.8.13, strength: supports, rationale: "backups survive whoever gets hold of an account"}
#   does_not_show: that the time fits the records, and who may bypass the mode `GOVERNANCE`
#   remediation: >-
#     Set `ObjectLockEnabled` to `true` and `ObjectLockConfiguration.Rule.DefaultRetention` on buckets that hold
#     records or backups.
package policies.cloudformation.s3_object_lock

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets every object be deleted at once", "path": ["Properties", "ObjectLockEnabled"]} if {
	not _locked
}

_faults contains {"text": "locks no object by itself", "path": ["Properties", "ObjectLockConfiguration"]} if {
	values.is_true(input.subject.config.Properties.ObjectLockEnabled)
	not _retained
}

_retained if aws.given(input.subject.config.Properties.ObjectLockConfiguration.Rule.DefaultRetention.Mode)

_locked if values.is_true(input.subject.config.Properties.ObjectLockEnabled)
