# METADATA
# title: Logs are kept long enough
# description: >-
#   Checks that a bucket of Cloud Logging keeps logs for at least so many days. Attacks are often found months later,
#   and the default is 30 days.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/logging_project_bucket_config
# - https://docs.cloud.google.com/logging/docs/buckets
# custom:
#   id: ANX-TF-GOOGLE-0184
#   severity: medium
#   topic: log-retention
#   subjects:
#   - google_logging_project_bucket_config
#   - google_logging_folder_bucket_config
#   - google_logging_organization_bucket_config
#   - google_logging_billing_account_bucket_config
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "logs are kept for the time that was set"}
#   - {id: A.5.28, strength: supports, rationale: "events can be looked into later"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept"}
#   does_not_show: that logs are looked at
#   parameters:
#     minimum_days: {default: 90, description: "Days that logs are kept."}
#   remediation: Set `retention_days` to the days that the organisation asks for.
package policies.terraform.google.logs_kept

import data.policies.lib.values

deny contains finding if {
	not input.subject.config.retention_days
	finding := {
		"message": sprintf("%s keeps logs for 30 days only", [input.subject.address]),
		"path": ["retention_days"],
	}
}

deny contains finding if {
	values.number(input.subject.config.retention_days) < data.parameters["ANX-TF-GOOGLE-0184"].minimum_days
	finding := {
		"message": sprintf("%s keeps logs for %v days only", [
			input.subject.address,
			input.subject.config.retention_days,
		]),
		"path": ["retention_days"],
	}
}
