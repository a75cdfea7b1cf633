# METADATA
# title: Networks log their queries for names
# description: >-
#   Checks that `enable_logging` is on in a policy of Cloud DNS. The names that machines ask for are often the first
#   trace of malware.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dns_policy
# - https://docs.cloud.google.com/dns/docs/monitoring
# custom:
#   id: ANX-TF-GOOGLE-0096
#   severity: low
#   topic: dns-logging
#   subjects: [google_dns_policy]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "queries for names are logged"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: that the logs are looked at
#   remediation: Set `enable_logging = true`.
package policies.terraform.google.dns_queries_logged

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not log queries", [input.subject.address]), "path": ["enable_logging"]}
}

_kept if values.is_true(input.subject.config.enable_logging)
