# METADATA
# title: Search domains record who did what
# description: >-
#   Checks that search domains publish audit logs. Without them nobody can say after an incident who searched, read or
#   changed which documents.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
# custom:
#   id: ANX-TF-AWS-0122
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     how long the logs are kept, and that somebody looks at them
#   remediation: >-
#     Add `log_publishing_options` with `log_type = "AUDIT_LOGS"` and a log group.
package policies.terraform.aws.search_domain_audit_logs

import data.policies.lib.values

# A domain without any logs is told by ANX-TF-AWS-0124.
applies if {
	some options in input.subject.config.log_publishing_options
	options.log_type
	not values.is_false(object.get(options, "enabled", true))
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no audit logs", [input.subject.address]), "path": path}
}

_required contains ["log_publishing_options"]

_met contains ["log_publishing_options"] if {
	some options in input.subject.config.log_publishing_options
	options.log_type == "AUDIT_LOGS"
	not values.is_false(object.get(options, "enabled", true))
}
