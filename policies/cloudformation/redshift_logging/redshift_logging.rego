# METADATA
# title: Warehouses record who signs in
# description: >-
#   Checks that clusters of Redshift have audit logging. Sign-ins, changes of users and statements are otherwise only
#   in system tables that are pruned after days.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-cluster.html
# custom:
#   id: ANX-CFN-0186
#   severity: medium
#   topic: sql-audit-logging
#   subjects: ["AWS::Redshift::Cluster"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the database are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that statements are logged, which `enable_user_activity_logging` decides
#   remediation: >-
#     Add `LoggingProperties`.
package policies.cloudformation.redshift_logging

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not record sign-ins", [input.subject.address]), "path": path}
}

_required contains ["Properties", "LoggingProperties"]

_met contains ["Properties", "LoggingProperties"] if {
	aws_settings.given(input.subject.config.Properties.LoggingProperties)
}
