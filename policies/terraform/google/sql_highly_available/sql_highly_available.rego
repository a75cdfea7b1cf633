# METADATA
# title: Cloud SQL instances have a standby
# description: >-
#   Checks that `availability_type` is `REGIONAL`. Then a standby in another zone takes over when a zone fails.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/high-availability
# custom:
#   id: ANX-TF-GOOGLE-0179
#   severity: low
#   topic: multi-az
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "a second zone holds a standby"}
#   - {id: A.5.30, strength: supports, rationale: "a failure of a zone is planned for"}
#   does_not_show: that a switch-over was tried
#   remediation: Set `availability_type = "REGIONAL"` in `settings`.
package policies.terraform.google.sql_highly_available

applies if not input.subject.config.master_instance_name

deny contains finding if {
	not input.subject.config.settings[0].availability_type == "REGIONAL"
	finding := {
		"message": sprintf("%s has no standby in another zone", [input.subject.address]),
		"path": ["settings", 0, "availability_type"],
	}
}
