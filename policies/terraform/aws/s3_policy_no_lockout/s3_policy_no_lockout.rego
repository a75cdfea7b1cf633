# METADATA
# title: Bucket policies do not shut everybody out
# description: >-
#   Checks that no policy of a bucket denies every action to everyone without a condition. Then nobody but the root user
#   of the account can repair it, and that user should stay locked away.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
# custom:
#   id: ANX-TF-AWS-0919
#   severity: medium
#   topic: bucket-access
#   subjects: [aws_s3_bucket, aws_s3_bucket_policy]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "no task needs the root user"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be changed by those who are to change them"}
#   - {id: A.8.9, strength: supports, rationale: "the configuration can be repaired"}
#   does_not_show: who is let in
#   remediation: Name whom to deny in `Principal`, or add a `Condition`, for example on `aws:SecureTransport`.
package policies.terraform.aws.s3_policy_no_lockout

import data.policies.lib.aws
import data.policies.lib.iam

deny contains finding if {
	some document in aws.list(input.subject.views.documents)
	document.path == ["policy"]
	some entry in aws.entries(document.document.Statement)
	_shuts_out(entry.value)
	finding := {
		"message": sprintf("%s shuts everybody but the root user out", [input.subject.address]),
		"path": array.concat(document.path, array.concat(["Statement"], entry.path)),
	}
}

_shuts_out(statement) if {
	statement.Effect == "Deny"
	iam.every_principal(statement)
	not statement.Condition
	some action in iam.listed(statement.Action)
	action in {"*", "s3:*"}
}
