# METADATA
# title: Snapshots of databases keep the tags
# description: >-
#   Checks that tags are copied to snapshots. Rules for access, cost and deletion go by tags, and a snapshot without
#   them falls through all of these.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html
# custom:
#   id: ANX-TF-AWS-0111
#   severity: low
#   topic: db-backup
#   subjects: [aws_db_instance, aws_neptune_cluster, aws_rds_cluster]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "backups can be told apart by owner and purpose"}
#   - {id: A.5.13, strength: supports, rationale: "the labels of data go on to its copies"}
#   does_not_show: >-
#     that the database has tags at all
#   remediation: >-
#     Set `copy_tags_to_snapshot = true`.
package policies.terraform.aws.snapshots_keep_tags

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s makes snapshots without tags", [input.subject.address]), "path": path}
}

_required contains ["copy_tags_to_snapshot"]

_met contains ["copy_tags_to_snapshot"] if values.is_true(input.subject.config.copy_tags_to_snapshot)
