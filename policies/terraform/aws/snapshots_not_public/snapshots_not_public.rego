# METADATA
# title: Snapshots and images are not shared with everyone
# description: >-
#   Checks that snapshots of databases and machine images are not shared with all accounts. A public snapshot is the
#   whole database, and such snapshots are searched for all the time.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_snapshot
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
# custom:
#   id: ANX-TF-AWS-0158
#   severity: critical
#   topic: snapshot-ami-sharing
#   subjects:
#     [aws_ami_launch_permission, aws_db_cluster_snapshot, aws_db_snapshot, aws_db_snapshot_copy,
#     aws_ebs_snapshot_block_public_access, aws_ec2_image_block_public_access]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "copies of disks and databases do not leak"}
#   - {id: A.8.3, strength: demonstrates, rationale: "copies are shared with named accounts only"}
#   does_not_show: >-
#     what the named accounts do with the copies
#   remediation: >-
#     Share with named accounts, and remove `all`; block public sharing for the account.
package policies.terraform.aws.snapshots_not_public

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_faulty contains ["shared_accounts"] if {
	is_array(input.subject.config.shared_accounts)
	"all" in input.subject.config.shared_accounts
}

_faulty contains ["group"] if input.subject.config.group == "all"

_faulty contains ["state"] if input.subject.config.state == "unblocked"

_message(path) := sprintf(
	"%s is shared with every account of AWS: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
