# METADATA
# title: Buckets with logs keep them
# description: >-
#   Checks that a bucket that a log sink writes to has a locked retention policy. Without a lock whoever breaks in can
#   remove the traces.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/storage/docs/bucket-lock
# custom:
#   id: ANX-TF-GOOGLE-0183
#   severity: medium
#   topic: log-retention
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "logs cannot be changed or removed before their time"}
#   - {id: A.5.28, strength: supports, rationale: "logs hold as evidence"}
#   - {id: A.5.33, strength: supports, rationale: "records are protected from loss"}
#   does_not_show: that the time is long enough
#   remediation: Add `retention_policy { is_locked = true, retention_period = ... }`, in lines of their own.
package policies.terraform.google.log_buckets_locked

import data.policies.lib.values

applies if _holds_logs

_holds_logs if count(input.related.google_logging_project_sink) > 0

_holds_logs if count(input.related.google_logging_folder_sink) > 0

_holds_logs if count(input.related.google_logging_organization_sink) > 0

_holds_logs if count(input.related.google_logging_billing_account_sink) > 0

deny contains finding if {
	not _locked
	finding := {
		"message": sprintf("%s lets logs be removed", [input.subject.address]),
		"path": ["retention_policy", 0, "is_locked"],
	}
}

_locked if values.is_true(input.subject.config.retention_policy[0].is_locked)
