# METADATA
# title: Buckets log access
# description: >-
#   Checks that a bucket sends its usage logs to another bucket. Without them nobody can tell afterwards who read or
#   deleted what. A bucket that logs to itself fills with logs of logs, and whoever empties it removes the traces as
#   well. Buckets that hold logs do not count.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket#nested_logging
# - https://docs.cloud.google.com/storage/docs/access-logs
# custom:
#   id: ANX-TF-GOOGLE-0005
#   severity: low
#   topic: bucket-logging
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "access to objects is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that the logs are kept and looked at; data access logs of Cloud Audit Logs serve the same end
#   remediation: Add `logging { log_bucket = ... }` with a bucket made for logs.
package policies.terraform.google.bucket_access_logged

applies if {
	not _holds_logs
}

deny contains finding if {
	not input.subject.config.logging
	finding := {"message": sprintf("%s does not log access", [input.subject.address]), "path": ["logging"]}
}

deny contains finding if {
	input.subject.config.logging[0].log_bucket == input.subject.config.name
	finding := {
		"message": sprintf("%s logs access to itself", [input.subject.address]),
		"path": ["logging", 0, "log_bucket"],
	}
}

_holds_logs if regex.match(`(^|[-_.])(access)?logs?([-_.]|$)`, input.subject.config.name)
