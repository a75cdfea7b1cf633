# METADATA
# title: Search domains publish logs
# description: >-
#   Checks that search domains publish at least one of their logs. With none, neither faults nor abuse leave a trace
#   outside the domain.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
# custom:
#   id: ANX-TF-AWS-0124
#   severity: medium
#   topic: search-domain-logging
#   subjects: [aws_elasticsearch_domain, aws_opensearch_domain]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that audit and application logs are among them, and how long they are kept
#   remediation: >-
#     Add `log_publishing_options` for each log that is needed, with its log group.
package policies.terraform.aws.search_domain_logs

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no logs", [input.subject.address]), "path": path}
}

_required contains ["log_publishing_options"]

_met contains ["log_publishing_options"] if {
	some options in input.subject.config.log_publishing_options
	options.log_type
	not values.is_false(object.get(options, "enabled", true))
}
