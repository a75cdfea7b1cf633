# METADATA
# title: Audit logs are not left out
# description: >-
#   Checks that no exclusion drops audit logs. What is left out at the door cannot be found later.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/logging_project_exclusion
# - https://docs.cloud.google.com/logging/docs/routing/overview
# custom:
#   id: ANX-TF-GOOGLE-0185
#   severity: medium
#   topic: audit-logging
#   subjects:
#   - google_logging_project_exclusion
#   - google_logging_folder_exclusion
#   - google_logging_organization_exclusion
#   - google_logging_billing_account_exclusion
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events that matter are not dropped"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: which other events are dropped
#   remediation: Narrow the `filter` so that it does not take in `cloudaudit.googleapis.com`.
package policies.terraform.google.logs_not_excluded

import data.policies.lib.values

deny contains finding if {
	not _disabled
	regex.match(`cloudaudit\.googleapis\.com`, input.subject.config.filter)
	not regex.match(`(NOT|-)\s*\(?\s*(logName|log_id)[^ ]*cloudaudit`, input.subject.config.filter)
	finding := {"message": sprintf("%s drops audit logs", [input.subject.address]), "path": ["filter"]}
}

_disabled if values.is_true(input.subject.config.disabled)
