# METADATA
# title: Search domains publish logs
# description: >-
#   Checks that search domains publish at least one of their logs. With none, neither faults nor abuse leave a trace
#   outside the domain.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html
# custom:
#   id: ANX-CFN-0124
#   severity: medium
#   topic: search-domain-logging
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that audit and application logs are among them, and how long they are kept
#   remediation: >-
#     Add `LogPublishingOptions` for each log that is needed, with `Enabled: true` and its log group.
package policies.cloudformation.search_domain_logs

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no logs", [input.subject.address]), "path": path}
}

_required contains ["Properties", "LogPublishingOptions"]

_met contains ["Properties", "LogPublishingOptions"] if {
	is_object(input.subject.config.Properties.LogPublishingOptions)
	some options in input.subject.config.Properties.LogPublishingOptions
	values.is_true(options.Enabled)
	options.CloudWatchLogsLogGroupArn
}
