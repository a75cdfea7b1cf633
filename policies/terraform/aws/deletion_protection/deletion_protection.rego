# METADATA
# title: Databases and load balancers cannot be deleted by a slip
# description: >-
#   Checks that deletion protection is on for databases, tables, user pools and load balancers. With it, a deletion
#   takes two deliberate changes; without it, one wrong plan or one stolen credential is enough.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
# custom:
#   id: ANX-TF-AWS-0118
#   severity: medium
#   topic: deletion-protection
#   subjects:
#     [aws_alb, aws_cognito_user_pool, aws_db_instance, aws_docdb_cluster, aws_dynamodb_table, aws_lb,
#     aws_neptune_cluster, aws_qldb_ledger, aws_rds_cluster]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data is not lost to a single wrong command"}
#   - {id: A.8.14, strength: supports, rationale: "services do not go away by mistake"}
#   - {id: A.8.32, strength: supports, rationale: "deletion takes a second, deliberate change"}
#   does_not_show: >-
#     that backups exist, which protect from more than deletion
#   remediation: >-
#     Switch on what the message names, for example `deletion_protection = true`.
package policies.terraform.aws.deletion_protection

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["deletion_protection"] if {
	input.subject.type in {
		"aws_cognito_user_pool",
		"aws_db_instance",
		"aws_docdb_cluster",
		"aws_neptune_cluster",
		"aws_rds_cluster",
	}
}

_required contains ["deletion_protection_enabled"] if input.subject.type == "aws_dynamodb_table"

_required contains ["enable_deletion_protection"] if input.subject.type in {"aws_alb", "aws_lb"}

_met contains ["deletion_protection"] if values.is_true(input.subject.config.deletion_protection)

_met contains ["deletion_protection_enabled"] if values.is_true(input.subject.config.deletion_protection_enabled)

_met contains ["enable_deletion_protection"] if values.is_true(input.subject.config.enable_deletion_protection)

_met contains ["deletion_protection"] if {
	input.subject.type == "aws_cognito_user_pool"
	input.subject.config.deletion_protection == "ACTIVE"
}

_faulty contains ["deletion_protection"] if values.is_false(input.subject.config.deletion_protection)

_message(path) := sprintf("%s can be deleted in one step: `%s`", [input.subject.address, aws_settings.dotted(path)])
