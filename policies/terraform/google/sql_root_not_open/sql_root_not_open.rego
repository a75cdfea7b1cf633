# METADATA
# title: MySQL administrators have a password and a known host
# description: >-
#   Checks that the accounts `root` and `admin` of Cloud SQL have a password, and that none of their hosts is `%`
#   without one. Everyone who reaches the instance would be its administrator.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_user
# - https://docs.cloud.google.com/sql/docs/mysql/users
# custom:
#   id: ANX-TF-GOOGLE-0032
#   severity: high
#   topic: database-accounts
#   subjects: [google_sql_user]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "administrators have to log in"}
#   - {id: A.8.5, strength: supports, rationale: "accounts are protected by a credential"}
#   - {id: A.5.17, strength: supports, rationale: "each account has its own credential"}
#   does_not_show: that the password is strong and kept apart from code
#   remediation: Set `password` from a secret, or use `type = "CLOUD_IAM_USER"`.
package policies.terraform.google.sql_root_not_open

applies if input.subject.config.name in {"admin", "root", "postgres", "sqlserver"}

deny contains finding if {
	not input.subject.config.password
	not input.subject.config.password_wo
	not _by_identity
	finding := {"message": sprintf("%s has no password", [input.subject.address]), "path": []}
}

_by_identity if input.subject.config.type in {"CLOUD_IAM_USER", "CLOUD_IAM_SERVICE_ACCOUNT", "CLOUD_IAM_GROUP"}
