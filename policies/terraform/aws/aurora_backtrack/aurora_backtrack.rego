# METADATA
# title: Aurora clusters can be taken back in time
# description: >-
#   Checks that an Aurora cluster for MySQL keeps its changes for a while, so that it can be taken back to before a
#   mistake without being restored from a backup.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster
# - https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html
# custom:
#   id: ANX-TF-AWS-0369
#   severity: low
#   topic: ecs-task-hardening
#   subjects: [aws_rds_cluster]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data can be taken back to before a mistake"}
#   - {id: A.8.9, strength: supports, rationale: "recovery is configured"}
#   does_not_show: that backups exist besides
#   remediation: Set `backtrack_window` to a number of seconds up to 259200.
package policies.terraform.aws.aurora_backtrack

import data.policies.lib.values

applies if input.subject.config.engine == "aurora-mysql"

applies if object.get(input.subject.config, "engine", "aurora") == "aurora"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "cannot be taken back in time", "path": ["backtrack_window"]} if {
	object.get(input.subject.config, "engine", "aurora") in {"aurora", "aurora-mysql"}
	not _kept
}

_kept if values.number(input.subject.config.backtrack_window) > 0
