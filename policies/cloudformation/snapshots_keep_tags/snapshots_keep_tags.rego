# METADATA
# title: Snapshots of databases keep the tags
# description: >-
#   Checks that tags are copied to snapshots. Rules for access, cost and deletion go by tags, and a snapshot without
#   them falls through all of these.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html
# custom:
#   id: ANX-CFN-0111
#   severity: low
#   topic: db-backup
#   subjects: ["AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "backups can be told apart by owner and purpose"}
#   - {id: A.5.13, strength: supports, rationale: "the labels of data go on to its copies"}
#   does_not_show: >-
#     that the database has tags at all
#   remediation: >-
#     Set `CopyTagsToSnapshot: true`.
package policies.cloudformation.snapshots_keep_tags

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s makes snapshots without tags", [input.subject.address]), "path": path}
}

_required contains ["Properties", "CopyTagsToSnapshot"]

_met contains ["Properties", "CopyTagsToSnapshot"] if {
	values.is_true(input.subject.config.Properties.CopyTagsToSnapshot)
}
