# METADATA
# title: Aurora clusters can be taken back in time
# description: >-
#   Checks that an Aurora cluster for MySQL keeps its changes for a while, so that it can be taken back to before a
#   mistake without being restored from a backup.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbcluster.html
# custom:
#   id: ANX-CFN-0340
#   severity: low
#   topic: ecs-task-hardening
#   subjects: ["AWS::RDS::DBCluster"]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data can be taken back to before a mistake"}
#   - {id: A.8.9, strength: supports, rationale: "recovery is configured"}
#   does_not_show: that backups exist besides
#   remediation: Set `BacktrackWindow` to a number of seconds up to 259200.
package policies.cloudformation.aurora_backtrack

import data.policies.lib.values

applies if input.subject.config.Properties.Engine == "aurora-mysql"

applies if input.subject.config.Properties.Engine == "aurora"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "cannot be taken back in time", "path": ["Properties", "BacktrackWindow"]} if {
	input.subject.config.Properties.Engine in {"aurora", "aurora-mysql"}
	not _kept
}

_kept if values.number(input.subject.config.Properties.BacktrackWindow) > 0
