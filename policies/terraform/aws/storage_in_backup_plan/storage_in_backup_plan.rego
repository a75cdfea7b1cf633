# METADATA
# title: Volumes and file systems are named by a backup plan
# description: >-
#   Checks that a volume of EBS or a file system of EFS is named by a selection of AWS Backup, or backed up by a policy
#   of its own. Neither keeps copies by itself.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/backup_selection
# - https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
# custom:
#   id: ANX-TF-AWS-0384
#   severity: low
#   topic: db-backup
#   subjects: [aws_ebs_volume, aws_efs_file_system]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "stored data are backed up"}
#   - {id: A.8.14, strength: supports, rationale: "data survive the loss of their store"}
#   does_not_show: selections by tag, how long copies are kept, and that they can be restored
#   remediation: Add the resource to `resources` of an `aws_backup_selection`, or an `aws_efs_backup_policy`.
package policies.terraform.aws.storage_in_backup_plan

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is in no backup plan", "path": []} if {
	not input.related.aws_backup_selection
	not input.related.aws_efs_backup_policy
	not input.related.aws_ebs_snapshot
}
