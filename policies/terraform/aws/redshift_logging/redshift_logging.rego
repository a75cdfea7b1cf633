# METADATA
# title: Warehouses record who signs in
# description: >-
#   Checks that clusters of Redshift have audit logging. Sign-ins, changes of users and statements are otherwise only
#   in system tables that are pruned after days.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_logging
# custom:
#   id: ANX-TF-AWS-0186
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_redshift_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the database are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that statements are logged, which `enable_user_activity_logging` decides
#   remediation: >-
#     Add an `aws_redshift_logging` for the cluster.
package policies.terraform.aws.redshift_logging

import data.policies.lib.values

deny contains finding if {
	not _logged
	finding := {"message": sprintf("%s does not record sign-ins", [input.subject.address]), "path": ["logging", 0, "enable"]}
}

_logged if input.related.aws_redshift_logging

_logged if values.is_true(input.subject.config.logging[0].enable)
