# METADATA
# title: Databases let users sign in by IAM
# description: >-
#   Checks that databases take tokens from IAM. Passwords in a database are shared, seldom changed, and stay when
#   people leave; tokens last a quarter of an hour and end with the identity.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
# - https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html
# custom:
#   id: ANX-TF-AWS-0115
#   severity: medium
#   topic: db-identity-auth
#   subjects: [aws_db_instance, aws_neptune_cluster, aws_rds_cluster]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "people and services use identities that are managed in one place"}
#   - {id: A.8.5, strength: demonstrates, rationale: "short-lived tokens take the place of shared passwords"}
#   does_not_show: >-
#     that the users of the database use it, and that passwords are gone
#   remediation: >-
#     Set `iam_database_authentication_enabled = true` and give users the `rds_iam` role or plugin.
package policies.terraform.aws.databases_iam_authentication

import data.policies.lib.values

# Oracle, SQL Server and Db2 do not know it.
applies if not _unsupported

_unsupported if regex.match(`^(custom-)?(oracle|sqlserver|db2)`, input.subject.config.engine)

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s knows only passwords of its own", [input.subject.address]), "path": path}
}

_required contains ["iam_database_authentication_enabled"]

_met contains ["iam_database_authentication_enabled"] if {
	values.is_true(input.subject.config.iam_database_authentication_enabled)
}
