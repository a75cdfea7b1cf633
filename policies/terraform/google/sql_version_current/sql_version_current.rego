# METADATA
# title: Cloud SQL instances run a supported version
# description: >-
#   Checks that the major version of the database still gets community support. A version without it gets no more
#   fixes for newly found faults.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/db-versions
# custom:
#   id: ANX-TF-GOOGLE-0011
#   severity: medium
#   topic: supported-versions
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "databases run versions that get security fixes"}
#   - {id: A.8.19, strength: supports, rationale: "software in use is supported"}
#   does_not_show: that minor updates are applied, which Cloud SQL does in maintenance windows
#   remediation: >-
#     Set `database_version` to a supported version, such as `POSTGRES_17`, `MYSQL_8_4` or `SQLSERVER_2022_STANDARD`.
package policies.terraform.google.sql_version_current

applies if is_string(input.subject.config.database_version)

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s runs %s, which gets no more fixes", [
			input.subject.address,
			input.subject.config.database_version,
		]),
		"path": ["database_version"],
	}
}

_current if regex.match(_versions, input.subject.config.database_version)

_versions := `^(POSTGRES_(1[5-9]|[2-9][0-9])|MYSQL_(8_[4-9]|9_|[1-9][0-9]_)|SQLSERVER_20(19|[2-9]))`
